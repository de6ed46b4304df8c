#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "catalogue/catalogue.hpp"
#include "catalogue/dated_codes.hpp"
#include "catalogue/med_type.hpp"
#include "operations/access/book.hpp"
#include "operations/cards/black_list_book.hpp"
#include "operations/designation.hpp"
#include "settlement/decision.hpp"
#include "storage/records/institution.hpp"
#include "storage/store.hpp"
#include "storage/vault.hpp"

namespace yibao::operations {

/// An institution as the operations need it: what the store says, its secret opened.
struct Party {
    storage::Institution record;
    Designation designation;
    bool pharmacy = false;
    std::string secret;
};

/// What the agency has decided for its area beside the policies: kept as settings of its store.
struct LocalRules {
    int transfer_days = 3;  // from a discharge to an admission elsewhere that is one 转院 with it
    int pre_admission_days =
        0;  // that examinations before the admission may lie before it (预住院)
    // Kinds of outpatient care that the funds pay for even while the person lies in hospital.
    std::vector<catalogue::MedType> during_stay{catalogue::MedType::emergency_rescue};
    Money most_top_up = Money::fen(50'000);     // onto a card at once (圈存)
    Money most_in_purse = Money::fen(100'000);  // on a card at any time
    // From this day on an institution's code counts only with an approved mapping; nothing: always.
    std::optional<Day> mapping_required;
    // From this day on care is settled only under a service agreement; nothing: always.
    std::optional<Day> agreement_required;
    // From this day on who works for the agency has to hold a second factor; nothing: never.
    std::optional<Day> second_factor_required;
    int purse_days = 30;  // from the loss of a card to the return of what it held

    bool operator==(const LocalRules&) const = default;
};

/// Editions of policies in force, by file.
using PolicyEditions = std::map<std::string, std::int32_t, std::less<>>;

/// As the store has them now.
PolicyEditions policy_editions_of(storage::Reader& reader, const std::string& area);

/// What every operation needs and none changes: catalogues, policies, institutions, keys. Loaded
/// from the store, again when that has changed; threads share it.
class Agency {
public:
    using Tables = std::set<std::string, std::less<>>;

    /// Throws StoreError, VaultError; PolicyError where a stored policy does not load, SettingError
    /// where a stored setting says what it may not.
    static std::shared_ptr<const Agency> load(storage::Store& store, storage::Vault vault);

    /// The same after these tables have changed. Catalogues and policies, which take long to load,
    /// are shared with `before` where they have not. Throws as `load`.
    static std::shared_ptr<const Agency> renew(const Agency& before, storage::Store& store,
                                               storage::Vault vault, const Tables& changed);

    /// Whether `load` reads this table of the store.
    static bool depends_on(std::string_view table);

    const std::string& area() const { return area_; }  // 统筹区, six digits
    const std::string& area_name() const { return area_name_; }
    const catalogue::Catalogue& catalogue() const { return catalogues_->items; }
    const catalogue::DatedCodes& diagnoses() const { return catalogues_->diagnoses; }
    const catalogue::DatedCodes& procedures() const { return catalogues_->procedures; }
    const settlement::PolicyBook& policies() const { return *policies_; }
    /// Which texts these are: the edition of each file.
    const PolicyEditions& policy_editions() const { return policy_editions_; }
    const storage::Vault& vault() const { return vault_; }
    const LocalRules& rules() const { return rules_; }
    const AccessBook& access() const { return access_; }
    const BlackListBook& black_lists() const { return black_lists_; }

    const std::map<std::string, Party, std::less<>>& institutions() const { return institutions_; }
    const Party* institution(std::string_view code) const;
    const Party* by_paasid(std::string_view paasid) const;

private:
    struct Catalogues {
        catalogue::Catalogue items;
        catalogue::DatedCodes diagnoses;
        catalogue::DatedCodes procedures;
    };

    explicit Agency(storage::Vault vault) : vault_(std::move(vault)) {}
    void load_small(storage::Reader& reader);
    void load_settings(storage::Reader& reader);
    void load_institutions(storage::Reader& reader);
    void load_catalogues(storage::Reader& reader);
    void load_policies(storage::Reader& reader);

    std::string area_;
    std::string area_name_;
    LocalRules rules_;
    AccessBook access_;
    BlackListBook black_lists_;
    std::shared_ptr<const Catalogues> catalogues_;
    std::shared_ptr<const settlement::PolicyBook> policies_;
    PolicyEditions policy_editions_;
    storage::Vault vault_;
    std::map<std::string, Party, std::less<>> institutions_;
    std::map<std::string, const Party*, std::less<>> by_paasid_;
};

/// A stored policy does not load; the text lists what is wrong with it.
struct PolicyError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A stored setting has no value that it may have; the text names it and says what would do.
struct SettingError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Names of settings that an agency keeps in its store. The first two say which agency it is.
inline constexpr std::string_view area_setting = "area";
inline constexpr std::string_view area_name_setting = "area_name";
inline constexpr std::string_view transfer_days_setting = "transfer_days";
inline constexpr std::string_view pre_admission_days_setting = "pre_admission_days";
inline constexpr std::string_view during_stay_setting = "outpatient_during_stay";
inline constexpr std::string_view most_top_up_setting = "most_top_up";
inline constexpr std::string_view most_in_purse_setting = "most_in_purse";
inline constexpr std::string_view purse_days_setting = "purse_days";
inline constexpr std::string_view mapping_required_setting = "mapping_required";
inline constexpr std::string_view agreement_required_setting = "agreement_required";
inline constexpr std::string_view second_factor_required_setting = "second_factor_required";

/// A rule of the area that stands in a setting.
struct LocalRule {
    std::string_view setting;
    std::string_view title;     // Chinese, as is `expected` for who changes it
    std::string_view usual;     // what counts where nothing is set
    std::string_view expected;  // what may be set
    std::string_view expected_in_english;
    bool (*take)(const std::string& value, LocalRules& rules);  // false: it may not be set
};

/// All there are, in the order in which they are shown.
std::span<const LocalRule> local_rules();

}  // namespace yibao::operations
