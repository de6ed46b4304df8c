#include "storage/records/journal.hpp"

#include <algorithm>

#include "base/ensure.hpp"
#include "ledger/journal.hpp"

namespace yibao::storage {

namespace {

ledger::Digest digest_of(const Blob& blob) {
    ledger::Digest digest;
    ensure(blob.bytes.size() == digest.bytes.size(), "a digest has 32 bytes");
    std::transform(blob.bytes.begin(), blob.bytes.end(), digest.bytes.begin(),
                   [](char byte) { return static_cast<std::uint8_t>(byte); });
    return digest;
}

Blob blob_of(const ledger::Digest& digest) {
    return {std::string(digest.bytes.begin(), digest.bytes.end())};
}

}  // namespace

std::string canonical(const JournalRow& row) {
    return ledger::Journal::canonical(row.day, {row.cause_kind, row.cause_id}, row.postings);
}

ledger::Seal seal_of(const SealRow& row) {
    return {.chain = row.chain,
            .number = row.number,
            .previous = digest_of(row.previous),
            .count = row.count,
            .hash = digest_of(row.hash)};
}

SealRow row_of(const ledger::Seal& seal) {
    return {.chain = seal.chain,
            .number = seal.number,
            .previous = blob_of(seal.previous),
            .count = seal.count,
            .hash = blob_of(seal.hash)};
}

}  // namespace yibao::storage
