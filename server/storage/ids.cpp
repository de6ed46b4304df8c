#include "storage/ids.hpp"

#include <algorithm>
#include <chrono>

#include "storage/id.hpp"

namespace yibao::storage {

Ids Ids::of_system_clock() {
    return Ids([] {
        using std::chrono::milliseconds;
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        return std::chrono::duration_cast<milliseconds>(now).count() - id_epoch_unix_ms;
    });
}

void Ids::share(std::int64_t writer) {
    const std::int64_t each = ids_per_millisecond / writer_count;
    first_ = writer * each;
    end_ = first_ + each;
    sequence_ = end_;  // what is left of this millisecond was another's
}

void Ids::resume_after(std::int64_t id) {
    if (milliseconds_in(id) < ms_) return;
    ms_ = milliseconds_in(id);
    sequence_ = end_;  // that millisecond is used up
}

std::int64_t Ids::next(std::int32_t bucket) {
    const std::int64_t now = clock_();
    if (now > ms_) {
        ms_ = now;
        sequence_ = first_;
    } else if (sequence_ >= end_) {
        ++ms_;
        sequence_ = first_;
    }
    return make_id(ms_, bucket, sequence_++);
}

}  // namespace yibao::storage
