#include "operations/access/operators.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "access/role.hpp"
#include "base/ensure.hpp"
#include "enrolment/certificate.hpp"
#include "operations/access/book.hpp"
#include "operations/access/password_hash.hpp"
#include "operations/access/signing_in.hpp"
#include "operations/call.hpp"
#include "operations/listing.hpp"
#include "operations/persons/sheet.hpp"
#include "operations/persons/visible.hpp"
#include "storage/records/person.hpp"
#include "storage/vault.hpp"

namespace yibao::operations {

namespace {

using storage::Operator;

std::string sealed_context(std::int64_t id) { return fmt::format("operator:{}", id); }

/// Without the name of whose room it is.
forms::OperatorRow nameless_row(const Agency& agency, const Operator& record, Moment now) {
    const auto identity =
        storage::PersonalData::read(agency.vault().open(record.sealed, sealed_context(record.id)));
    const auto* const organisation = agency.access().organisation(record.organisation);
    forms::OperatorRow row;
    row.operator_id = std::to_string(record.id);
    row.username = record.username;
    row.name = identity.name;
    if (!identity.phone.empty()) row.phone = enrolment::mask_phone(identity.phone);
    row.organisation = record.organisation;
    if (organisation != nullptr) row.organisation_name = organisation->name;
    row.roles = record.roles;
    if (record.person) row.person = std::to_string(*record.person);
    row.active = record.active ? "1" : "0";
    row.locked = record.locked_until && now < *record.locked_until ? "1" : "0";
    row.second_factor = record.second_factor ? "1" : "0";
    return row;
}

void add_name(storage::Reader& reader, const Act& act, forms::OperatorRow& row) {
    const auto person = row.person ? id_of(*row.person) : std::nullopt;
    if (person) row.person_name = filled(masked_name_of(reader, act, *person));
}

forms::OperatorRow row_of(storage::Reader& reader, const Act& act, const Operator& record) {
    auto row = nameless_row(act.agency, record, act.now);
    add_name(reader, act, row);
    return row;
}

bool in_scope(const Act& act, const Operator& record) {
    return act.agency.access().is_below(record.organisation, act.actor.organisation);
}

std::optional<Refusal> check_phone(const std::optional<std::string>& phone) {
    if (!phone || phone->find_first_not_of("0123456789+-") == std::string::npos)
        return std::nullopt;
    return Refusal{"operator.phone", "联系电话（phone）只能有数字、+ 和 -"};
}

std::optional<Refusal> check_place(const Act& act, const std::string& organisation,
                                   const std::string& roles) {
    const auto& book = act.agency.access();
    const auto* const place = book.organisation(organisation);
    if (place == nullptr || !book.is_below(organisation, act.actor.organisation))
        return Refusal{"operator.organisation", "所属机构（organisation）不在您管理的机构之内"};
    const auto codes = words_of(roles);
    if (codes.empty()) return Refusal{"operator.role", "角色（roles）至少选一个"};
    for (const std::string_view code : codes)
        if (!book.roles().contains(code))
            return Refusal{"operator.role", fmt::format("没有角色（roles）{}", code)};
    if (std::string why = access::conflict_in(book.functions_of(roles)); !why.empty())
        return Refusal{"operator.conflict", std::move(why)};
    const auto kind = from_code<access::OrganisationKind>(place->kind);
    ensure(kind.has_value(), "the kind of an organisation was checked when it was made");
    if (const std::string why = access::excess_in(*kind, book.functions_of(roles)); !why.empty())
        return Refusal{"operator.room", fmt::format("{}，请改选角色（roles）", why)};
    return std::nullopt;
}

const Refusal nobody{"operator.person", "查无此参保人（person），请核对人员编号、证件或卡号"};

Result<std::optional<std::int64_t>> room_in_scope(storage::Reader& reader, const Act& act,
                                                  const RoomWanted& wanted) {
    return room_owner(reader, act.agency.vault(), wanted,
                      [&](std::int64_t person) { return sees_person(reader, act, person); });
}

bool holds_role(const Operator& record, const std::string& role) {
    const auto codes = words_of(record.roles);
    return std::ranges::find(codes, role) != codes.end();
}

void sort_rows(std::vector<forms::OperatorRow>& rows, std::string_view by) {
    const bool down = by.starts_with('-');
    if (down) by.remove_prefix(1);
    auto column = &forms::OperatorRow::username;
    if (by == "name") column = &forms::OperatorRow::name;
    if (by == "organisation") column = &forms::OperatorRow::organisation;
    std::ranges::stable_sort(rows, {}, column);
    if (down) std::ranges::reverse(rows);
}

}  // namespace

Result<Operator> operator_in_scope(storage::Reader& reader, const Act& act, const std::string& id) {
    const auto number = id_of(id);
    auto record = number ? reader.get<Operator>(*number) : std::nullopt;
    if (!record || !in_scope(act, *record))
        return Refusal{"operator.unknown", "没有这个操作员（operator_id）"};
    return *std::move(record);
}

Result<Operator> other_operator(storage::Reader& reader, const Act& act, const std::string& id) {
    auto record = operator_in_scope(reader, act, id);
    if (record && record->id == act.actor.operator_id)
        return Refusal{"operator.self", "不能修改自己的账号，请由另一位管理员办理"};
    return record;
}

FirstPassword FirstPassword::make() {
    FirstPassword first{first_password(), ""};
    first.hash = password_hash(first.password);
    return first;
}

Result<forms::ListOperators::Output> list_operators(storage::Reader& reader, const Act& act,
                                                    const forms::ListOperators::Input& input) {
    const auto& book = act.agency.access();
    std::vector<forms::OperatorRow> all;
    reader.each<Operator>([&](const Operator& record) {
        if (!in_scope(act, record)) return;
        if (input.search && record.username.find(*input.search) == std::string::npos) return;
        if (input.organisation && !book.is_below(record.organisation, *input.organisation)) return;
        if (input.role && !holds_role(record, *input.role)) return;
        all.push_back(nameless_row(act.agency, record, act.now));
    });
    sort_rows(all, input.asked.sort.value_or(""));
    forms::ListOperators::Output list;
    list.total = forms::count(all.size());
    const std::size_t first = std::min(input.asked.first(), all.size());
    const std::size_t last = std::min(first + input.asked.rows(), all.size());
    list.rows.assign(std::make_move_iterator(all.begin() + static_cast<std::ptrdiff_t>(first)),
                     std::make_move_iterator(all.begin() + static_cast<std::ptrdiff_t>(last)));
    for (forms::OperatorRow& row : list.rows) add_name(reader, act, row);
    return list;
}

Result<forms::OperatorRow> get_operator(storage::Reader& reader, const Act& act,
                                        const forms::OperatorKey& input) {
    const auto record = operator_in_scope(reader, act, input.operator_id);
    if (!record) return record.refusal();
    return row_of(reader, act, *record);
}

Operator operator_of(const NewOperator& wanted, std::int64_t id, const storage::Vault& vault,
                     const std::string& password_hash, Moment now) {
    Operator record;
    record.id = id;
    record.username = wanted.username;
    const storage::PersonalData identity{wanted.name, "", "", wanted.phone};
    record.sealed = vault.seal(identity.text(), sealed_context(id));
    record.organisation = wanted.organisation;
    record.roles = wanted.roles;
    record.person = wanted.person;
    record.password = password_hash;
    record.password_set = now;
    return record;
}

std::int32_t bucket_of_operator(const storage::Vault& vault, std::string_view username) {
    return static_cast<unsigned char>(vault.lookup("operator", username).bytes.front());
}

Result<std::optional<std::int64_t>> room_owner(storage::Reader& reader, const storage::Vault& vault,
                                               const RoomWanted& wanted,
                                               const std::function<bool(std::int64_t)>& seen) {
    using Room = std::optional<std::int64_t>;
    if (wanted.organisation.kind != code_of(access::OrganisationKind::person)) {
        if (wanted.functions.holds(access::Function::own_record))
            return Refusal{"operator.role", "查看本人信息的角色（roles）只给参保人机构的账号"};
        if (wanted.person)
            return Refusal{"operator.person", "只有参保人机构的账号才关联参保人（person）"};
        return Room();
    }
    if (!wanted.person) return Refusal{"operator.person", "参保人的账号须关联参保人（person）"};
    const auto named = people_named(reader, vault, *wanted.person);
    const Refusal nobody{"operator.person", "查无此参保人（person），请核对人员编号、证件或卡号"};
    if (named.size() != 1) return nobody;
    const std::int64_t person = named.front();
    if (wanted.held && wanted.held->person == person) return Room(person);
    if (!seen(person)) return nobody;
    if (reader.get<storage::Person>(person)->death)
        return Refusal{"operator.person", "此参保人（person）已登记死亡"};
    if (!reader.find(Operator::by_person(), person).empty())
        return Refusal{"operator.person", "此参保人（person）已有登录账号"};
    return Room(person);
}

Result<forms::OperatorMade> add_operator(storage::UnitOfWork& unit, const Act& act,
                                         const forms::AddOperator::Input& input,
                                         const FirstPassword& first) {
    if (!is_code(input.username))
        return Refusal{"operator.username", "用户名（username）为3至40位字母、数字或 . _ -"};
    if (!unit.find(Operator::by_username(), input.username).empty())
        return Refusal{"operator.exists", fmt::format("用户名（username）{} 已有", input.username)};
    if (auto refusal = check_phone(input.phone)) return *std::move(refusal);
    if (auto refusal = check_place(act, input.organisation, input.roles))
        return *std::move(refusal);
    const auto& book = act.agency.access();
    const auto room = room_in_scope(
        unit, act,
        {*book.organisation(input.organisation), book.functions_of(input.roles), input.person});
    if (!room) return room.refusal();
    const auto& vault = act.agency.vault();
    Operator record = operator_of({input.username, input.name, input.phone.value_or(""),
                                   input.organisation, input.roles, *room},
                                  unit.next_id(bucket_of_operator(vault, input.username)), vault,
                                  first.hash, act.now);
    const forms::OperatorRow after = row_of(unit, act, record);
    act.trail.changed("operator", after.operator_id, std::optional<forms::OperatorRow>(), after);
    unit.append(std::move(record));
    return forms::OperatorMade{after, first.password};
}

Result<forms::OperatorRow> change_operator(storage::UnitOfWork& unit, const Act& act,
                                           const forms::ChangeOperator::Input& input) {
    auto record = other_operator(unit, act, input.operator_id);
    if (!record) return record.refusal();
    if (auto refusal = check_place(act, input.organisation, input.roles))
        return *std::move(refusal);
    const auto& book = act.agency.access();
    const auto room = room_in_scope(unit, act,
                                    {*book.organisation(input.organisation),
                                     book.functions_of(input.roles), input.person, *record});
    if (!room) return room.refusal();
    const forms::OperatorRow before = row_of(unit, act, *record);
    auto identity = storage::PersonalData::read(
        act.agency.vault().open(record->sealed, sealed_context(record->id)));
    identity.name = input.name;
    // What comes back as it was shown, masked, was not changed.
    if (input.phone != before.phone) {
        if (auto refusal = check_phone(input.phone)) return *std::move(refusal);
        identity.phone = input.phone.value_or("");
    }
    record->sealed = act.agency.vault().seal(identity.text(), sealed_context(record->id));
    record->organisation = input.organisation;
    record->roles = input.roles;
    record->person = *room;
    record->active = input.active == "1";
    if (!record->active) end_sessions(unit, record->id, 0, act.now, "stopped");
    const forms::OperatorRow after = row_of(unit, act, *record);
    act.trail.changed("operator", after.operator_id, std::optional(before), after);
    unit.update(*std::move(record));
    return after;
}

Result<forms::OperatorMade> reset_operator(storage::UnitOfWork& unit, const Act& act,
                                           const forms::OperatorKey& input,
                                           const FirstPassword& first) {
    auto record = other_operator(unit, act, input.operator_id);
    if (!record) return record.refusal();
    const forms::OperatorRow before = row_of(unit, act, *record);
    record->password = first.hash;
    record->password_set = act.now;
    record->must_change = true;
    record->failed = 0;
    record->locked_until.reset();
    record->second_factor.reset();
    end_sessions(unit, record->id, 0, act.now, "reset");
    const forms::OperatorRow after = row_of(unit, act, *record);
    act.trail.changed("operator", after.operator_id, std::optional(before), after);
    unit.update(*std::move(record));
    return forms::OperatorMade{after, first.password};
}

}  // namespace yibao::operations
