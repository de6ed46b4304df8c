#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "operations/call.hpp"
#include "storage/store.hpp"
#include "storage/vault.hpp"

namespace YAML {
class Node;
}

namespace yibao::system {

/// An institution as its own HIS knows it.
struct Institution {
    std::string code;
    std::string name;
    std::string paasid;
    std::string secret;
    bool pharmacy = false;
};

struct Insured {
    std::int64_t number = 0;
    std::string name;
    std::string certificate;
    std::string insurance;  // insutype

    std::string psn_no() const { return std::to_string(number); }
};

struct Item {
    std::string code;
    std::string name;
};

/// A small pooling area, written as text (tests/scenarios/area.yaml) and put into a store. Whom and
/// what it has is known by names.
class Area {
public:
    /// Writes settings, institutions, catalogues and policies. Throws std::runtime_error, naming
    /// what is wrong in the text.
    Area(storage::Store& store, const storage::Vault& vault, const std::string& file);

    /// Adds the persons of a map `name: {险种: …, 类别: …, 账户: …}`; see tests/scenarios/README.md.
    void add_persons(storage::Store& store, const storage::Vault& vault, const YAML::Node& persons);

    const Institution& institution(const std::string& name) const;
    const Insured& person(const std::string& name) const;
    const Item& item(const std::string& name) const;
    const std::string& code() const { return code_; }

    /// The names in a posting's account, "account:99010000000001" as "账户 张三".
    std::string account_name(const std::string& account) const;

private:
    std::string code_;
    std::map<std::string, Institution> institutions_;
    std::map<std::string, Insured> persons_;
    std::map<std::string, Item> items_;
};

/// A folder for a store and its key, that goes away; and the usual ways of filling it.
class StoreFolder {
public:
    StoreFolder();
    ~StoreFolder();
    StoreFolder(const StoreFolder&) = delete;
    StoreFolder& operator=(const StoreFolder&) = delete;

    std::string file(const std::string& name) const { return (path_ / name).string(); }
    std::string db() const { return file("yibao.db"); }
    std::string key() const { return file("key"); }
    std::string url() const { return "sqlite:" + db(); }
    storage::Vault vault() const { return storage::Vault::open(key()); }

private:
    std::filesystem::path path_;
};

/// The area of tests/scenarios/area.yaml with these persons, in a new store of the folder.
Area make_area(const StoreFolder& folder, const std::string& persons_yaml);
/// The same in the new store of that URL, sealed with the folder's key.
Area make_area(const StoreFolder& folder, const std::string& url, const std::string& persons_yaml);

/// What the books hold: to see that nothing was written.
struct Books {
    std::int64_t visits = 0;
    std::int64_t batches = 0;
    std::int64_t settlements = 0;
    std::int64_t journals = 0;
    std::int64_t messages = 0;
    std::string states;  // of the persons, as text

    bool operator==(const Books&) const = default;
    static Books of(storage::Store& store);
};
std::ostream& operator<<(std::ostream& out, const Books& books);

}  // namespace yibao::system
