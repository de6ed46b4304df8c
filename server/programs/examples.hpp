#pragma once

namespace CLI {
class App;
}

namespace yibao {

/// Puts examples and the exit codes that it may end with under the help of every command. Each
/// command has its own (ensure).
void add_examples(CLI::App& program);

}  // namespace yibao
