#include "wire/routes.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "wire/messages.hpp"

namespace yibao::wire {

namespace {

constexpr std::string_view root = "/fsi/api/";
constexpr std::string_view entry = "rsfComIfsService/callService";

struct Route {
    std::string_view path;  // below the root
    std::string_view infno;
};

// The services as their first platforms named them, spelling included; where provinces differ, a
// transaction has more than one.
constexpr std::array routes{
    Route{"signInSignOutService/signIn", "9001"},
    Route{"signInSignOutService/signOut", "9002"},
    Route{"fsiPsnInfoService/queryPsnInfo", "1101"},
    Route{"fsiPsnPriorityInfoService/queryPsnPriorityInfo", "2001"},
    Route{"outpatientDocInfoService/outpatientRregistration", "2201"},
    Route{"outpatientDocInfoService/outpatientRegistrationCancel", "2202"},
    Route{"outpatientDocInfoService/outpatientMdtrtinfoUp", "2203"},
    Route{"outpatientDocInfoService/outpatientMdtrtinfoUpA", "2203A"},
    Route{"outpatientDocInfoService/outpatientFeeListUp", "2204"},
    Route{"outpatientDocInfoService/outpatientFeeListUpCancel", "2205"},
    Route{"outpatientSettleService/preSettletment", "2206"},
    Route{"outpatientSettleService/preSettletmentA", "2206A"},
    Route{"outpatientSettleService/saveSettletmentV2", "2207"},
    Route{"outpatientSettleService/saveSettletment", "2207A"},
    Route{"outpatientSettleService/saveSettletmentA", "2207A"},
    Route{"outpatientSettleService/cancleSettletment", "2208"},
    Route{"hospFeeDtlService/feeDtlUp", "2301"},
    Route{"hospFeeDtlService/feeDtlCl", "2302"},
    Route{"hospSettService/preSett", "2303"},
    Route{"hospSettService/preSettA", "2303A"},
    Route{"hospSettService/settV2", "2304"},
    Route{"hospSettService/settA", "2304A"},
    Route{"hospSettService/settCl", "2305"},
    Route{"hospitalRegisterService/hospitalRegisterSave", "2401"},
    Route{"dscgService/dischargeProcess", "2402"},
    Route{"hospitalRegisterService/hospitalRegisterEdit", "2403"},
    Route{"hospitalRegisterService/hospitalRegisterCancel", "2404"},
    Route{"dscgService/dischargeUndo", "2405"},
    Route{"reverseService/revsMethod", "2601"},
    Route{"catalogCompService/catalogCompUp", "3301"},
    Route{"fsiIntegratedQueryService/querySetlInfo", "5203"},
    Route{"fsiIntegratedQueryService/queryFeeList", "5204"},
};

/// What stands below the root, without a query and a closing slash.
std::string_view service_of(std::string_view path) {
    if (!path.starts_with(root)) return {};
    path = path.substr(root.size(), path.find('?') - root.size());
    if (path.ends_with('/')) path.remove_suffix(1);
    return path;
}

/// The number appended to the entry: empty for the bare entry, nothing for another path.
std::optional<std::string_view> appended_number(std::string_view service) {
    if (!service.starts_with(entry)) return std::nullopt;
    service.remove_prefix(entry.size());
    if (service.empty()) return service;
    if (!service.starts_with('/')) return std::nullopt;
    return service.substr(1);
}

}  // namespace

bool is_interface_path(std::string_view path) {
    const std::string_view service = service_of(path);
    return appended_number(service) ||
           std::ranges::any_of(routes, [&](const Route& r) { return r.path == service; });
}

std::optional<Refusal> check_route(std::string_view path, std::string_view infno) {
    const Refusal unknown{"wire.transaction",
                          "未知交易编号" + std::string(infno) + "：本接口不受理，或与请求地址不符"};
    if (description(infno) == nullptr) return unknown;
    const std::string_view service = service_of(path);
    if (const auto number = appended_number(service)) {
        if (number->empty() || *number == infno) return std::nullopt;
        return unknown;
    }
    const bool fits = std::ranges::any_of(
        routes, [&](const Route& r) { return r.path == service && r.infno == infno; });
    if (!fits) return unknown;
    return std::nullopt;
}

}  // namespace yibao::wire
