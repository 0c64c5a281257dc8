#include "runding/base/hash_stream.h"

#include <xxhash.h>

namespace runding {
namespace {

XXH3_state_t* of(void* state) { return static_cast<XXH3_state_t*>(state); }

}  // namespace

HashStream::HashStream() : state_(XXH3_createState()) { XXH3_64bits_reset(of(state_)); }

HashStream::~HashStream() { XXH3_freeState(of(state_)); }

void HashStream::add(std::string_view bytes) { XXH3_64bits_update(of(state_), bytes.data(), bytes.size()); }

std::uint64_t HashStream::value() const { return XXH3_64bits_digest(of(state_)); }

}  // namespace runding
