#pragma once

#include <functional>
#include <string>

#include "storage/postgres/connection.hpp"
#include "storage/postgres/statements.hpp"
#include "storage/unit_of_work.hpp"

namespace yibao::storage::postgres {

/// A connection for one reading operation at a time, on one consistent state of the store.
class ReadSession final : public Backend {
public:
    ReadSession(const std::string& url, bool read_only, Placement placement);

    Row fetch(const Table& table, std::span<const Value> key) override;
    void query(const Table& table, std::span<const std::size_t> columns,
               std::span<const Value> values, const Visit& visit) override;
    void page(const Table& table, std::span<const std::size_t> columns,
              std::span<const Value> values, const Page& wanted, const Visit& visit) override;
    void scan(const Table& table, const Visit& visit) override;
    void foresee(const Table& table, std::span<const std::int64_t> keys,
                 Remembered& remembered) override;
    std::int64_t next_id(std::int32_t) override;

    void run(const std::function<void(Reader&)>& operation);

private:
    /// Lets every machine begin its snapshot between two groups: what one of them wrote on two
    /// machines is then seen on both or on none.
    void begin_everywhere();

    Connection connection_;
    const Placement placement_;
    bool begun_everywhere_ = false;
};

}  // namespace yibao::storage::postgres
