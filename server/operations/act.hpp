#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/function.hpp"
#include "access/scope.hpp"
#include "forms/form.hpp"
#include "operations/agency.hpp"
#include "storage/records/access.hpp"
#include "storage/records/trail.hpp"
#include "storage/unit_of_work.hpp"

namespace yibao::operations {

/// Who acts at the agency's own desk.
struct Actor {
    std::int64_t operator_id = 0;
    std::int64_t session = 0;
    std::string username;
    std::string organisation;
    access::Scope scope;
    access::Functions functions;
    std::string csrf_token;
};

/// Where a request came from.
struct Origin {
    std::string address;
    std::string agent;    // what the browser says it is
    std::string request;  // X-Request-Id
};

/// What an act tells of itself, for whoever asks one day who did this. Committed with the act.
class Trail {
public:
    /// A record that it changed: the rows before and after, as the console shows them. Nothing
    /// before: it is new.
    template <class Row>
    void changed(std::string_view kind, std::string_view subject, const std::optional<Row>& before,
                 const Row& after) {
        add(kind, subject, before ? forms::write(*before, wire::Empty::left_out) : std::string(),
            forms::write(after, wire::Empty::left_out));
    }
    /// A record that it concerned, without a row to show.
    void touched(std::string_view kind, std::string_view subject) { add(kind, subject, "", ""); }
    /// Who it was, where that turned out only on the way: at a sign-in.
    void by(const storage::Operator& who) { who_ = who; }
    /// Why, in the actor's own words.
    void because(std::string reason) { reason_ = std::move(reason); }
    /// It was refused, and that is on record too.
    void refused(std::string code) { refusal_ = std::move(code); }
    bool is_refusal() const { return !refusal_.empty(); }

    void clear();

    /// Appends the entries: one for each record, else one for the act itself.
    void write(storage::UnitOfWork& unit, const storage::Vault& vault,
               const storage::TrailEntry& head) const;

private:
    struct Item {
        std::string kind;
        std::string subject;
        std::string before;
        std::string after;
    };

    void add(std::string_view kind, std::string_view subject, std::string before,
             std::string after);
    std::string content(const Item& item) const;

    std::vector<Item> items_;
    std::optional<storage::Operator> who_;
    std::string reason_;
    std::string refusal_;
};

/// What an operation of the desk gets beside its input, where one of the interface gets a Call.
struct Act {
    const Agency& agency;
    const Actor& actor;
    const Origin& origin;
    Moment now;
    Trail& trail;

    Day today() const { return now.day(); }
};

}  // namespace yibao::operations
