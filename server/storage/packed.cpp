#include "storage/packed.hpp"

#include <zstd.h>

#include <array>
#include <memory>
#include <stdexcept>
#include <utility>

namespace yibao::storage {

namespace {

// What Zstandard may refer back to: the stored texts' keys and the values that come often. Sample 1
// is part of the format of every store: never changed. A better one is added behind it.
constexpr std::string_view sample_1 =
    R"({"diagnoses":[{"diag_type":"1","diag_srt_no":1,"diag_code":"J06.900","diag_name":"急性上呼吸道感染","diag_dept":"D01","dise_dor_no":"DR0001","dise_dor_name":"医生","diag_time":"2026-01-01 08:00:00"}]})"
    R"({"lines":[{"feedetl_sn":"1","fee_ocur_time":"2026-01-01 08:00:00","med_list_codg":"001109000030100","medins_list_codg":"001109000030100","det_item_fee_sumamt":127.08,"cnt":3,"pric":42.36,"bilg_dept_codg":"D01","bilg_dept_name":"内科","bilg_dr_codg":"DR0001","bilg_dr_name":"医生","hosp_appr_flag":"0","pric_uplmt_amt":999999,"selfpay_prop":1,"fulamt_ownpay_amt":12,"chrgitm_lv":"03","med_chrgitm_type":"05"},)"
    R"({"infcode":0,"inf_refmsgid":"000000202601010800000000000001","refmsg_time":"20260101080000000","respond_time":"20260101080000000","err_msg":null,"output":{"setlinfo":{"setl_id":"9121","mdtrt_id":"9121","psn_no":"","psn_name":"","psn_cert_type":"01","certno":"","gend":"2","naty":"01","brdy":"1970-01-01","age":56,"insutype":"390","psn_type":"14","cvlserv_flag":"0","setl_time":"2026-01-01 08:00:00","mdtrt_cert_type":"02","med_type":"21","medfee_sumamt":207.43,"fulamt_ownpay_amt":0,"overlmt_selfpay":0,"preselfpay_amt":16.55,"inscp_scp_amt":190.88,"act_pay_dedc":0,"hifp_pay":30.66,"pool_prop_selfpay":0.75,"cvlserv_pay":0,"hifes_pay":0,"hifmi_pay":0,"hifob_pay":0,"maf_pay":0,"oth_pay":0,"fund_pay_sumamt":30.66,"acct_pay":176.77,"balc":7991.59,"acct_mulaid_pay":0,"medins_setl_id":"H","psn_part_amt":176.77,"psn_cash_pay":0,"hosp_part_amt":0,"hifdm_pay":0,"clr_optins":"000000","clr_way":"1","clr_type":"11","exp_content":null},"setldetail":[{"fund_pay_type":"310100","inscp_scp_amt":190.88,"crt_payb_lmt_amt":null,"fund_payamt":30.66,"fund_pay_type_name":"城镇职工基本医疗保险统筹基金","setl_proc_info":"统筹：40.88×75%=30.66（医保发〔2023〕1号第七条）"},{"fund_pay_type":"390100","fund_pay_type_name":"城乡居民基本医疗保险基金"},{"fund_pay_type":"610100","fund_pay_type_name":"医疗救助基金"},{"fund_pay_type":"320100","fund_pay_type_name":"公务员医疗补助基金"},{"fund_pay_type":"310201","fund_pay_type_name":"个人账户家庭共济支付","setl_proc_info":"共济：10.00×100%=10.00（医保发〔2023〕1号第十六条）"},{"fund_pay_type":"310102","inscp_scp_amt":190.88,"crt_payb_lmt_amt":null,"fund_payamt":30.66,"fund_pay_type_name":"职工门诊统筹基金","setl_proc_info":"统筹：40.88×75%=30.66（医保发〔2023〕1号第七条）"},{"fund_pay_type":"310200","inscp_scp_amt":190.88,"crt_payb_lmt_amt":null,"fund_payamt":176.77,"fund_pay_type_name":"城镇职工基本医疗保险个人账户基金","setl_proc_info":"账户：176.77×100%=176.77（医保发〔2023〕1号第十五条）"}],"detlcutinfo":[{"feedetl_sn":"1","det_item_fee_sumamt":22.04,"cnt":2,"pric":11.02,"pric_uplmt_amt":999999,"selfpay_prop":0,"fulamt_ownpay_amt":0,"overlmt_amt":0,"preselfpay_amt":0,"inscp_scp_amt":22.04,"chrgitm_lv":"01","med_chrgitm_type":"09","bas_medn_flag":"0","hi_nego_drug_flag":"0","chld_medc_flag":"0","list_sp_item_flag":"0","drt_reim_flag":null,"memo":null},{"feedetl_sn":"2","det_item_fee_sumamt":44.16,"cnt":2,"pric":22.08,"pric_uplmt_amt":999999,"selfpay_prop":0.1,"fulamt_ownpay_amt":0,"overlmt_amt":0,"preselfpay_amt":4.42,"inscp_scp_amt":39.74,"chrgitm_lv":"02","med_chrgitm_type":"11","bas_medn_flag":"0","hi_nego_drug_flag":"0","chld_medc_flag":"0","list_sp_item_flag":"0","drt_reim_flag":null,"memo":null}]},"warn_msg":null,"cainfo":null,"signtype":null})"
    R"({"facts":{"mdtrt_cert_type":"03","psn_type":"11","cvlserv_flag":"0","age":44,"act_pay_dedc":1000,"pool_prop_selfpay":0.75,"balc":7991.59,"clr_type":"41"},"payments":[{"fund_pay_type":"310102","inscp_scp_amt":190.88,"fund_payamt":30.66,"fund_pay_type_name":"职工门诊统筹基金","setl_proc_info":"统筹：40.88×75%=30.66（医保发〔2023〕1号第七条）"},{"fund_pay_type":"310200","inscp_scp_amt":190.88,"fund_payamt":176.77,"fund_pay_type_name":"城镇职工基本医疗保险个人账户基金","setl_proc_info":"账户：176.77×100%=176.77（医保发〔2023〕1号第十五条）"}],"segments":[{"stage":"异地先付","basis":"医保发〔2023〕1号第十二条","amount":8262.95,"self":8262.95},{"stage":"大病","payer":"大病保险","basis":"","amount":1},{"stage":"救助","payer":"医疗救助","basis":"医保发〔2023〕1号第十条","amount":204.02,"paid":142.81,"self":61.21,"arithmetic":"204.02×70%=142.81"},{"stage":"公务员补助","payer":"公务员补助","basis":""},{"stage":"共济","payer":"家庭共济账户","basis":"医保发〔2023〕1号第十六条","amount":63.13,"paid":63.13,"arithmetic":"63.13×100%=63.13"},{"stage":"起付线","basis":"医保发〔2023〕1号第六条","amount":150,"self":150},{"stage":"统筹","payer":"统筹基金","basis":"医保发〔2023〕1号第七条","amount":40.88,"paid":30.66,"self":10.22,"arithmetic":"40.88×75%=30.66"},{"stage":"账户","payer":"个人账户","basis":"医保发〔2023〕1号第十五条","amount":176.77,"paid":176.77,"arithmetic":"176.77×100%=176.77"}],"feeds":[{"name":"390:年度统筹支付|2026","by":15000},{"name":"390:年度合规自付|2026","by":12651},{"name":"310:住院次数|2026","by":10000},{"name":"310:本次已付起付|9121","by":100000},{"name":"310:年度门诊起付|2026","by":15000},{"name":"310:年度门诊支付|2026","by":3066}],"lines":[{"feedetl_sn":"1","fee_ocur_time":"2026-01-01 08:00:00","med_list_codg":"X","medins_list_codg":"X","det_item_fee_sumamt":47.66,"cnt":2,"pric":23.83,"rx_circ_flag":"0","pric_uplmt_amt":21.447,"overlmt_amt":4.77,"inscp_scp_amt":42.89,"chrgitm_lv":"01","med_chrgitm_type":"09"},{"feedetl_sn":"2","fee_ocur_time":"2026-01-01 08:00:00","med_list_codg":"","medins_list_codg":"","det_item_fee_sumamt":22.14,"cnt":3,"pric":7.38,"rx_circ_flag":"0","pric_uplmt_amt":999999,"selfpay_prop":0.1,"preselfpay_amt":2.21,"inscp_scp_amt":19.93,"chrgitm_lv":"02","med_chrgitm_type":"09"}]})";

constexpr std::array samples = {sample_1};
constexpr int level = -1;  // measured: level 1 saves a tenth more and costs twice the time

struct Free {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
    void operator()(ZSTD_CDict* dictionary) const { ZSTD_freeCDict(dictionary); }
    void operator()(ZSTD_DDict* dictionary) const { ZSTD_freeDDict(dictionary); }
};

/// The sample that new texts are packed with, prepared once.
const ZSTD_CDict* newest_sample() {
    static const std::unique_ptr<ZSTD_CDict, Free> prepared(
        ZSTD_createCDict(samples.back().data(), samples.back().size(), level));
    return prepared.get();
}

const ZSTD_DDict* sample(std::size_t number) {
    static const auto prepared = [] {
        std::array<std::unique_ptr<ZSTD_DDict, Free>, samples.size()> all;
        for (std::size_t i = 0; i < samples.size(); ++i)
            all[i].reset(ZSTD_createDDict(samples[i].data(), samples[i].size()));
        return all;
    }();
    if (number == 0 || number > samples.size())
        throw std::runtime_error("packed with sample " + std::to_string(number) +
                                 ", which this version of the program does not know");
    return prepared[number - 1].get();
}

}  // namespace

Packed Packed::of(std::string_view text) {
    Packed packed;
    if (text.empty()) return packed;
    thread_local const std::unique_ptr<ZSTD_CCtx, Free> context(ZSTD_createCCtx());
    packed.bytes_.resize(1 + ZSTD_compressBound(text.size()));
    packed.bytes_.front() = static_cast<char>(samples.size());
    const std::size_t size =
        ZSTD_compress_usingCDict(context.get(), packed.bytes_.data() + 1, packed.bytes_.size() - 1,
                                 text.data(), text.size(), newest_sample());
    if (ZSTD_isError(size) != 0) throw std::runtime_error(ZSTD_getErrorName(size));
    packed.bytes_.resize(1 + size);
    packed.bytes_.shrink_to_fit();
    return packed;
}

Packed Packed::from_bytes(std::string bytes) {
    Packed packed;
    packed.bytes_ = std::move(bytes);
    return packed;
}

std::string Packed::text() const {
    if (bytes_.empty()) return {};
    const std::string_view frame = std::string_view(bytes_).substr(1);
    const auto* dictionary = sample(static_cast<unsigned char>(bytes_.front()));
    const auto length = ZSTD_getFrameContentSize(frame.data(), frame.size());
    constexpr unsigned long long longest = 1ULL << 30;
    if (length > longest) throw std::runtime_error("a packed text is damaged");
    thread_local const std::unique_ptr<ZSTD_DCtx, Free> context(ZSTD_createDCtx());
    std::string text(length, '\0');
    const std::size_t size = ZSTD_decompress_usingDDict(context.get(), text.data(), text.size(),
                                                        frame.data(), frame.size(), dictionary);
    if (ZSTD_isError(size) != 0 || size != length)
        throw std::runtime_error("a packed text is damaged");
    return text;
}

}  // namespace yibao::storage
