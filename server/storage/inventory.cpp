#include "storage/inventory.hpp"

#include <openssl/evp.h>

#include <array>
#include <new>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "base/ensure.hpp"
#include "base/hex.hpp"
#include "storage/records/all.hpp"

namespace yibao::storage {

void Sha256::Free::operator()(evp_md_ctx_st* context) const { EVP_MD_CTX_free(context); }

Sha256::Sha256() : context_(EVP_MD_CTX_new()) {
    if (!context_) throw std::bad_alloc();
    if (EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) != 1)
        throw std::runtime_error("OpenSSL has no SHA-256");
}

void Sha256::add(std::string_view bytes) {
    if (EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) != 1)
        throw std::runtime_error("OpenSSL cannot compute a SHA-256");
}

std::string Sha256::hex() {
    std::array<unsigned char, 32> digest{};
    unsigned int length = 0;
    if (EVP_DigestFinal_ex(context_.get(), digest.data(), &length) != 1 ||
        length != digest.size() || EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) != 1)
        throw std::runtime_error("OpenSSL cannot compute a SHA-256");
    return yibao::hex(as_text(digest));
}

std::int64_t Inventory::rows() const {
    return std::accumulate(lines.begin(), lines.end(), std::int64_t{0},
                           [](std::int64_t sum, const Line& line) { return sum + line.rows; });
}

std::int64_t Inventory::rows(std::string_view table) const {
    for (const Line& line : lines)
        if (line.table == table) return line.rows;
    return 0;
}

std::string Inventory::difference(const Inventory& other) const {
    ensure(lines.size() == other.lines.size(), "inventories are of the same tables");
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (lines[i] != other.lines[i])
            text += (text.empty() ? "" : "; ") + lines[i].table + ": " +
                    std::to_string(lines[i].rows) + " and " + std::to_string(other.lines[i].rows) +
                    (lines[i].rows == other.lines[i].rows ? " rows of other contents" : " rows");
    return text;
}

InventoryTaker::InventoryTaker() {
    for (const Table* table : all_tables()) inventory_.lines.push_back({std::string(table->name)});
}

void InventoryTaker::close_lines(std::size_t before) {
    for (; open_ < before; ++open_) inventory_.lines[open_].sha256 = hash_.hex();
}

void InventoryTaker::add(std::size_t table, std::string_view row) {
    ensure(table >= open_ && table < inventory_.lines.size(), "rows come table by table");
    close_lines(table);
    hash_.add(row);
    ++inventory_.lines[table].rows;
    ++rows_;
}

Inventory InventoryTaker::finish() {
    close_lines(inventory_.lines.size());
    return std::move(inventory_);
}

void each_row(Store& store, const RowVisit& visit) {
    bool begun = false;
    store.read([&](Reader& reader) {
        if (std::exchange(begun, true))
            throw StoreError(StoreError::Kind::io, "the store",
                             "the connection was lost while its rows were read", "Start again");
        for (const Table* table : all_tables())
            reader.each_row(*table, [&](std::span<const Value> values) { visit(*table, values); });
    });
}

Inventory inventory_of(Store& store) {
    InventoryTaker taker;
    std::string bytes;
    each_row(store, [&](const Table& table, std::span<const Value> values) {
        bytes.clear();
        const std::size_t number = number_of(table);
        append_row(bytes, number, values);
        taker.add(number, bytes);
    });
    return taker.finish();
}

}  // namespace yibao::storage
