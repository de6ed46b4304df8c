#pragma once

// For tests only: a small agency on a store of its own, and a counter to speak with it.

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "operations/desk.hpp"
#include "storage/records/agency.hpp"
#include "storage/records/benefit.hpp"
#include "storage/records/enrolment.hpp"
#include "storage/test_folder.hpp"
#include "storage/vault.hpp"

namespace yibao::operations {

/// 门诊.yaml of the test agency.
extern const char* const outpatient_policy;

/// What came back.
struct Said {
    std::string msgid;
    std::string body;
    Handled handled;

    bool accepted() const { return handled.refusal_code.empty(); }
    const std::string& code() const { return handled.refusal_code; }

    /// The text at a path such as "output.setlinfo.acct_pay" or "output.setldetail.0.fund_payamt";
    /// empty if there is nothing, "null" for null.
    std::string at(std::string_view path) const;
    Money money(std::string_view path) const;
    std::size_t count(std::string_view path) const;
};

/// Its policies are simple enough to reckon by hand. Outpatient: 200 a year, then 60 %, 1,000 a year
/// at most. Emergency: half of 乙类 first, then 50 %. Chronic: 80 %, 1,500 a year and disease. Stays:
/// 500 (less what the stay has paid), 85 % up to 20,000 a year, then 90 % of the large-amount
/// supplement. The accounts pay what remains in scope.
class TestAgency {
public:
    static constexpr const char* hospital = "H99010000001";
    static constexpr const char* other_hospital = "H99010000002";
    static constexpr const char* pharmacy = "P99010000001";
    static constexpr const char* suspended = "H99010000008";
    static constexpr const char* closed = "H99010000009";

    static constexpr std::int64_t employee = 99010001;  // 1,000 yuan in the account
    static constexpr std::int64_t relative = 99010002;  // no money; may use the employee's
    static constexpr std::int64_t chronic = 99010003;   // 高血压 on file, 糖尿病 expired
    static constexpr std::int64_t paused = 99010004;
    static constexpr std::int64_t waiting = 99010005;
    static constexpr std::int64_t deceased = 99010006;
    static constexpr std::int64_t ended = 99010007;
    static constexpr std::int64_t uninsured = 99010008;
    static constexpr std::int64_t elsewhere = 99010009;  // enrolled in another area

    explicit TestAgency(const std::vector<storage::Setting>& settings = {});

    Moment now = *Moment::parse("2025-06-10 12:00:00");

    storage::Store& store() { return *store_; }
    Desk& desk() { return *desk_; }
    const storage::Vault& vault() const { return *vault_; }

    /// Takes what the store now says of the agency.
    void reload();

    /// Sends a message and waits for its answer. An empty msgid: a new one.
    Said say(const std::string& institution, const std::string& infno, const std::string& input,
             std::string msgid = "");
    /// The same, over a desk that may have trouble with its store.
    Said say_to(Desk& desk, const std::string& institution, const std::string& infno,
                const std::string& input, std::string msgid = "");

    std::string new_msgid(const std::string& institution);
    std::string sign_no;       // of the messages that follow
    std::string insured_area;  // likewise

    storage::BenefitState state(std::int64_t person);

    /// Rows of all tables that operations write.
    std::string counts();
    void expect_sound();

    static std::string certificate_of(std::int64_t person);
    static std::string name_of(std::int64_t person);

private:
    std::string body_of(const std::string& institution, const std::string& infno,
                        const std::string& input, const std::string& msgid) const;
    void fill(const std::vector<storage::Setting>& settings);
    void add_institutions(storage::UnitOfWork& unit);
    void add_items(storage::UnitOfWork& unit);
    void add_person(storage::UnitOfWork& unit, std::int64_t person, storage::Enrolment enrolment,
                    std::optional<Day> death = std::nullopt);
    void add_account(storage::UnitOfWork& unit, std::int64_t person, Money balance);
    void add_people(storage::UnitOfWork& unit);

    storage::TestFolder folder_;
    std::unique_ptr<storage::Vault> vault_;
    std::unique_ptr<storage::Store> store_;
    std::unique_ptr<Desk> desk_;
    std::atomic<int> serial_{0};
};

}  // namespace yibao::operations
