#include "operations/test_messages.hpp"

#include <fmt/format.h>

#include <string_view>
#include <utility>

#include "base/money.hpp"

namespace yibao::operations {

namespace {

std::string line_json(const Line& line, std::string_view more) {
    const bool back = !line.returns.empty();
    const Money amount = *Money::parse(line.amount);
    const Money price = Money::fen(amount.fen() / line.count);
    return fmt::format(
        R"({{"feedetl_sn":"{}","fee_ocur_time":"{} 09:00:00","med_list_codg":"{}",)"
        R"("medins_list_codg":"L{}","det_item_fee_sumamt":{}{},"cnt":{}{},"pric":{},)"
        R"("rx_circ_flag":"0","init_feedetl_sn":"{}"{}}})",
        line.no, line.day, line.item, line.item, back ? "-" : "", amount.text(), back ? "-" : "",
        line.count, price.text(), line.returns, more);
}

std::string total_of(const std::vector<Line>& lines) {
    Money total;
    for (const Line& line : lines) {
        const Money amount = *Money::parse(line.amount);
        total += line.returns.empty() ? amount : -amount;
    }
    return total.text();
}

std::string object(std::vector<std::pair<std::string, std::string>> members,
                   const Changes& changes) {
    std::string text;
    for (auto& [name, value] : members) {
        if (const auto change = changes.find(name); change != changes.end()) value = change->second;
        text += fmt::format("{}\"{}\":\"{}\"", text.empty() ? "" : ",", name, value);
    }
    return "{" + text + "}";
}

std::string doctor_members() {
    return R"(,"bilg_dept_codg":"01","bilg_dept_name":"内科","bilg_dr_codg":"D1",)"
           R"("bilg_dr_name":"医师","hosp_appr_flag":"0")";
}

std::string stay_diagnosis(std::int64_t person, const std::string& visit, const Changes& changes) {
    return object({{"mdtrt_id", visit},
                   {"psn_no", std::to_string(person)},
                   {"diag_type", "1"},
                   {"maindiag_flag", "1"},
                   {"diag_srt_no", "1"},
                   {"diag_code", "J18.900"},
                   {"diag_name", "肺炎"},
                   {"diag_dept", "内科"},
                   {"dise_dor_no", "D1"},
                   {"dise_dor_name", "医师"},
                   {"diag_time", "2025-06-01 09:00:00"}},
                  changes);
}

}  // namespace

std::string lines_json(const std::vector<Line>& lines, const std::string& more) {
    std::string rows;
    for (const Line& line : lines) rows += (rows.empty() ? "" : ",") + line_json(line, more);
    return "[" + rows + "]";
}

std::string purchase(std::int64_t person, const std::vector<Line>& lines, const Changes& changes) {
    const auto head = object({{"psn_no", std::to_string(person)},
                              {"mdtrt_cert_type", "03"},
                              {"mdtrt_cert_no", fmt::format("CARD{}", person)},
                              {"certno", ""},
                              {"begntime", "2025-06-10 09:00:00"},
                              {"medfee_sumamt", total_of(lines)},
                              {"insutype", "310"},
                              {"dise_codg", ""},
                              {"acct_used_flag", "1"},
                              {"med_type", "41"}},
                             changes);
    return fmt::format(R"({{"druginfo":{},"drugdetail":{}}})", head, lines_json(lines));
}

std::string registration(std::int64_t person, const Changes& changes) {
    return "{\"data\":" +
           object({{"psn_no", std::to_string(person)},
                   {"insutype", "310"},
                   {"begntime", "2025-06-10 08:00:00"},
                   {"mdtrt_cert_type", "03"},
                   {"mdtrt_cert_no", fmt::format("CARD{}", person)},
                   {"ipt_otp_no", "M1"},
                   {"atddr_no", "D1"},
                   {"dr_name", "医师"},
                   {"dept_code", "01"},
                   {"dept_name", "内科"},
                   {"caty", "A03"}},
                  changes) +
           "}";
}

std::string outpatient_visit(std::int64_t person, const std::string& visit,
                             const Changes& changes) {
    const auto head = object({{"mdtrt_id", visit},
                              {"psn_no", std::to_string(person)},
                              {"med_type", "11"},
                              {"begntime", "2025-06-10 08:30:00"},
                              {"dise_codg", "M03900"},
                              {"dise_name", "高血压"}},
                             changes);
    const auto diagnosis = object({{"diag_type", "1"},
                                   {"diag_srt_no", "1"},
                                   {"diag_code", "I10.x00"},
                                   {"diag_name", "高血压"},
                                   {"diag_dept", "内科"},
                                   {"dise_dor_no", "D1"},
                                   {"dise_dor_name", "医师"},
                                   {"diag_time", "2025-06-10 08:30:00"},
                                   {"vali_flag", "1"}},
                                  changes);
    return fmt::format(R"({{"mdtrtinfo":{},"diseinfo":[{}]}})", head, diagnosis);
}

std::string charges(std::int64_t person, const std::string& visit, const std::string& batch,
                    const std::vector<Line>& lines) {
    return fmt::format(
        R"({{"feedetail":{}}})",
        lines_json(lines, fmt::format(R"(,"mdtrt_id":"{}","psn_no":"{}","chrg_bchno":"{}")"
                                      R"(,"med_type":"21"{})",
                                      visit, person, batch, doctor_members())));
}

std::string settlement_request(std::int64_t person, const std::string& visit,
                               const std::string& total, const Changes& changes) {
    return "{\"data\":" +
           object({{"psn_no", std::to_string(person)},
                   {"mdtrt_cert_type", "03"},
                   {"mdtrt_cert_no", fmt::format("CARD{}", person)},
                   {"med_type", "11"},
                   {"medfee_sumamt", total},
                   {"psn_setlway", "01"},
                   {"mdtrt_id", visit},
                   {"chrg_bchno", "B1"},
                   {"acct_used_flag", "1"},
                   {"insutype", "310"},
                   {"invono", "FP1"},
                   {"mid_setl_flag", "0"},
                   {"fulamt_ownpay_amt", "0"},
                   {"overlmt_selfpay", "0"},
                   {"preselfpay_amt", "0"},
                   {"inscp_scp_amt", "0"}},
                  changes) +
           "}";
}

std::string admission(std::int64_t person, const Changes& changes, const std::string& node,
                      const std::string& visit) {
    const auto head = object({{"mdtrt_id", visit},
                              {"psn_no", std::to_string(person)},
                              {"insutype", "310"},
                              {"coner_name", "联系人甲"},
                              {"tel", "13900000000"},
                              {"begntime", "2025-06-01 08:00:00"},
                              {"mdtrt_cert_type", "03"},
                              {"mdtrt_cert_no", fmt::format("CARD{}", person)},
                              {"med_type", "21"},
                              {"ipt_no", "Z1"},
                              {"ipt_otp_no", "Z1"},
                              {"atddr_no", "D1"},
                              {"chfpdr_name", "医师"},
                              {"adm_diag_dscr", "肺炎"},
                              {"adm_dept_codg", "01"},
                              {"adm_dept_name", "内科"},
                              {"adm_bed", "1"},
                              {"dscg_maindiag_code", "J18.900"},
                              {"dscg_maindiag_name", "肺炎"},
                              {"oprn_oprt_code", ""}},
                             changes);
    return fmt::format(R"({{"{}":{},"diseinfo":[{}]}})", node, head,
                       stay_diagnosis(person, visit, changes));
}

std::string leave(std::int64_t person, const std::string& visit, const Changes& changes) {
    const auto head = object({{"mdtrt_id", visit},
                              {"psn_no", std::to_string(person)},
                              {"insutype", "310"},
                              {"endtime", "2025-06-09 10:00:00"},
                              {"oprn_oprt_code", ""},
                              {"dscg_dept_codg", "01"},
                              {"dscg_dept_name", "内科"},
                              {"dscg_way", "1"}},
                             changes);
    return fmt::format(R"({{"dscginfo":{},"diseinfo":[{}]}})", head,
                       stay_diagnosis(person, visit, changes));
}

std::string keys(const Changes& members) {
    std::vector<std::pair<std::string, std::string>> all(members.begin(), members.end());
    return "{\"data\":" + object(std::move(all), {}) + "}";
}

}  // namespace yibao::operations
