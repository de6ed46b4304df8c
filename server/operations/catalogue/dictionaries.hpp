#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "forms/dictionaries.hpp"
#include "operations/act.hpp"

namespace yibao::operations {

/// A code list that a message of the interface names. Put together from the declarations of the
/// messages and of the lists, so that it says what the program does.
struct InterfaceDictionary {
    std::string_view name;
    std::string_view title;  // of the first field that carries it
    std::string_view source;
    std::string_view use;  // forms::codes::dictionary_use
    std::vector<forms::DictionaryValue> values;
    std::vector<forms::DictionaryPlace> places;
};

/// All of them, by name.
const std::vector<InterfaceDictionary>& interface_dictionaries();

Result<forms::ListDictionaries::Output> list_dictionaries(
    storage::Reader& reader, const Act& act, const forms::ListDictionaries::Input& input);
/// Refuses dictionary.unknown.
Result<forms::GetDictionary::Output> get_dictionary(storage::Reader& reader, const Act& act,
                                                    const forms::GetDictionary::Input& input);

}  // namespace yibao::operations
