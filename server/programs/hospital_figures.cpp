#include "programs/hospital_figures.hpp"

#include <algorithm>
#include <cmath>

namespace yibao {

double Latencies::at(double share) const {
    if (us_.empty()) return 0;
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(us_.size())));
    const auto wanted =
        us_.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(rank, 1)) - 1;
    std::nth_element(us_.begin(), wanted, us_.end());
    return static_cast<double>(*wanted) / 1000.0;
}

std::int64_t HospitalFigures::refused() const {
    std::int64_t sum = 0;
    for (const auto& [code, count] : refusals) sum += count;
    return sum;
}

}  // namespace yibao
