#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "wire/field.hpp"

namespace yibao::wire {

/// What stands around the input of every request.
struct Envelope {
    std::string infno;                        // number of the transaction
    std::string msgid;                        // the institution's number for this message
    std::string care_area;                    // where the patient is treated
    std::optional<std::string> insured_area;  // absent: the same
    std::string receiver_system;
    std::optional<std::string> device_no;
    std::optional<std::string> device_safety;
    std::optional<std::string> signature;
    std::optional<std::string> signature_type;
    std::string interface_version;
    std::string operator_type;
    std::string operator_no;
    std::string operator_name;
    Moment sent_at;
    std::string institution_no;
    std::string institution_name;
    std::optional<std::string> sign_no;  // from 9001

    static constexpr auto fields() {
        using M = Envelope;
        return std::array{
            field<&M::infno>("infno", "交易编号", 6),
            field<&M::msgid>("msgid", "发送方报文ID", 30),
            field<&M::care_area>("mdtrtarea_admvs", "就医地医保区划", 6),
            field<&M::insured_area>("insuplc_admdvs", "参保地医保区划", 6),
            field<&M::receiver_system>("recer_sys_code", "接收方系统代码", 10),
            field<&M::device_no>("dev_no", "设备编号", 100),
            field<&M::device_safety>("dev_safe_info", "设备安全信息", 2000),
            field<&M::signature>("cainfo", "数字签名信息", 1024),
            field<&M::signature_type>("signtype", "签名类型", 10),
            field<&M::interface_version>("infver", "接口版本号", 6),
            field<&M::operator_type>("opter_type", "经办人类别", 3).coded("opter_type"),
            field<&M::operator_no>("opter", "经办人", 30),
            field<&M::operator_name>("opter_name", "经办人姓名", 50),
            field<&M::sent_at>("inf_time", "交易时间"),
            field<&M::institution_no>("fixmedins_code", "定点医药机构编号", 30),
            field<&M::institution_name>("fixmedins_name", "定点医药机构名称", 200),
            field<&M::sign_no>("sign_no", "交易签到流水号", 50),
        };
    }
};

/// A request whose envelope is in order; its input is still to be read as the message of `infno`.
struct Request {
    Envelope envelope;
    Json json;
    const Value* input;  // within json; a null value if there is none
};

/// Takes a body apart. Refuses what is not JSON first (wire.json, wire.encoding, wire.depth,
/// wire.size), then the envelope, field by field in the declared order. `body` must outlive the
/// request.
Result<Request> receive(std::string_view body);

/// What an answer says about itself.
struct Stamp {
    std::string reference;  // our number for the message
    Moment received;
    Moment answered;
};

/// Our number for a message: area (6) + yyyyMMddHHmmss + serial (10 digits).
std::string reference_number(std::string_view area, Moment received, std::uint64_t serial);

namespace answer {

void open(const Stamp& stamp, std::string& out);
void close(std::string_view warning, std::string& out);

}  // namespace answer

/// The answer to a call that went well. `warning` reaches the cashier; empty: none.
template <class Output>
std::string accepted(const Stamp& stamp, const Output& output, std::string_view warning = "") {
    std::string out;
    out.reserve(4096);
    answer::open(stamp, out);
    write(output, out);
    answer::close(warning, out);
    return out;
}

/// The same for an output that is JSON already.
std::string accepted(const Stamp& stamp, const std::string& output, std::string_view warning = "");

/// The answer to a call that is refused: the reason, with its code in brackets, 200 characters at
/// most.
std::string refused(const Stamp& stamp, const Refusal& refusal);

}  // namespace yibao::wire
