#include "programs/examples.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/ensure.hpp"

namespace yibao {

namespace {

struct Help {
    std::string_view command;  // without "yibao "
    std::string_view examples;
    std::string_view exit_codes;
};

constexpr std::string_view prints =
    "  0 printed   2 command line or configuration wrong   4 internal error\n";
constexpr std::string_view checks_policies =
    "  0 nothing is wrong   1 something is, and is shown   2 command line wrong\n"
    "  3 a file cannot be read   4 internal error\n";
constexpr std::string_view runs =
    "  0 ended when asked to   2 command line or configuration wrong\n"
    "  3 store, key, port or disk failed   4 internal error\n";

constexpr std::string_view moves =
    "  0 done   2 command line or configuration wrong\n"
    "  3 store, file, key or disk failed: nothing is left behind   4 internal error\n";
constexpr std::string_view moves_books =
    "  0 done   1 the books do not hold, and nothing is left behind\n"
    "  2 command line or configuration wrong\n"
    "  3 store, file, key or disk failed: nothing is left behind   4 internal error\n";

constexpr Help helps[] = {
    {"version", "  yibao version --json      for a program\n", prints},
    {"config",
     "  yibao config                          the settings that hold, and where each comes from\n"
     "  YIBAO_PORT=9000 yibao config --json   the same for a program\n",
     prints},
    {"serve",
     "  yibao serve --store sqlite:/var/lib/yibao/yibao.db --key-file /etc/yibao/key\n"
     "  yibao serve --config /etc/yibao/yibao.toml --port 9000\n",
     runs},
    {"verify",
     "  yibao verify --store sqlite:/var/lib/yibao/yibao.db\n"
     "  yibao verify --store sqlite:copy.db --json || alarm\n",
     "  0 the books hold   1 they do not, and the violations are listed\n"
     "  2 command line or configuration wrong   3 the store cannot be read   4 internal error\n"},
    {"api", "  yibao api openapi > openapi.json\n", prints},
    {"api openapi", "  yibao api openapi > openapi.json\n", prints},
    {"api typescript", "  yibao api typescript --to web/src/api/forms\n",
     "  0 written   2 command line or configuration wrong   3 a file cannot be written\n"
     "  4 internal error\n"},
    {"agency", "  yibao agency create --help\n", moves},
    {"agency create",
     "  yibao agency create --store sqlite:/var/lib/yibao/yibao.db --key-file /etc/yibao/key \\\n"
     "        --area 990100 --name 示例市 --username guo.an --operator-name 郭安\n",
     moves},
    {"operator", "  yibao operator add --help\n", moves},
    {"operator add",
     "  yibao operator add --store sqlite:/var/lib/yibao/yibao.db --key-file /etc/yibao/key \\\n"
     "        --username zhang.wei --name 张伟 --roles \"administrator\"\n",
     "  0 added, and the first password is shown   1 refused, and it is said why\n"
     "  2 command line or configuration wrong   3 store, key or disk failed   4 internal error\n"},
    {"key", "  yibao key add --help\n",
     "  0 done   2 command line wrong   3 the key file failed   4 internal error\n"},
    {"key add",
     "  yibao key add --key-file /etc/yibao/key\n"
     "  yibao key add --key-file /etc/yibao/key --national-algorithms\n",
     "  0 added   2 command line or configuration wrong   3 the key file cannot be used or "
     "written\n"
     "  4 internal error\n"},
    {"migrate",
     "  yibao migrate --store postgresql://yibao@db.example/yibao                 to this version\n"
     "  yibao migrate --store postgresql://yibao@db.example/yibao --distributed   over Citus\n",
     "  0 done, or nothing was left to do   1 the books do not hold\n"
     "  2 command line or configuration wrong   3 the store cannot be used   4 internal error\n"},
    {"backup",
     "  yibao backup --store sqlite:/var/lib/yibao/yibao.db --key-file /etc/yibao/key \\\n"
     "        --to /var/backups/yibao/yibao-2026-11-22.archive\n",
     moves},
    {"restore",
     "  yibao restore --from yibao-2026-11-22.archive --key-file /etc/yibao/key \\\n"
     "        --store sqlite:/var/lib/yibao/yibao.db          a file that is not there\n"
     "  yibao restore --from yibao-2026-11-22.archive --key-file /etc/yibao/key \\\n"
     "        --store postgresql://yibao@db.example/yibao     an empty database\n",
     moves_books},
    {"copy",
     "  yibao copy --from sqlite:/var/lib/yibao/yibao.db --to "
     "postgresql://yibao@db.example/yibao\n"
     "  yibao copy --from postgresql://yibao@db.example/yibao --to "
     "sqlite:/var/lib/yibao/yibao.db\n",
     moves_books},
    {"export",
     "  yibao export --store sqlite:/var/lib/yibao/yibao.db --to export-2026-11-22\n"
     "  yibao export --key-file /etc/yibao/key --to export-2026-11-22 --with-personal-data\n",
     moves},
    {"interface", "  yibao interface docs > reference.md\n", prints},
    {"interface docs", "  yibao interface docs > reference.md\n", prints},
    {"policy",
     "  yibao policy check policies     are all files well formed?\n"
     "  yibao policy test policies      do all worked examples come out?\n",
     checks_policies},
    {"policy check",
     "  yibao policy check policies\n"
     "  yibao policy check policies/示例市/职工住院.yaml --json\n",
     checks_policies},
    {"policy test",
     "  yibao policy test policies\n"
     "  yibao policy test policies/示例市\n",
     checks_policies},
    {"policy explain", "  yibao policy explain policies/北京/职工住院.yaml --case BJ-ZG-IP-02\n",
     checks_policies},
    {"policy try",
     "  yibao policy try policies/示例市/职工住院.yaml --input case.yaml\n"
     "      case.yaml:  日期: 2025-06-30\n"
     "                  情况: {身份: 在职, 医院等级: 三级}\n"
     "                  给定: {符合范围: 20000元}\n",
     checks_policies},
    {"demo",
     "  yibao demo --data demo-data --port 8080     create it if it is not there, and serve it\n"
     "  yibao demo --data demo-data --persons 2000 --create-only\n",
     runs},
    {"demo-hospital",
     "  yibao demo-hospital --data demo-data --rate 20                      shown second by "
     "second\n"
     "  yibao demo-hospital --data demo-data --seconds 10 --connections 64 --json\n",
     "  0 bills were settled   1 none was   2 command line wrong\n"
     "  3 the demonstration cannot be read or its server not reached   4 internal error\n"},
};

void add_to(const Command& parent, const std::string& path) {
    for (Command command : parent.commands()) {
        const std::string name = path + command.name();
        const auto* const help = std::ranges::find(helps, std::string_view(name), &Help::command);
        ensure(help != std::end(helps), "every command has examples");
        command.footer("\nExamples:\n" + std::string(help->examples) + "\nExit codes:\n" +
                       std::string(help->exit_codes));
        add_to(command, name + " ");
    }
}

}  // namespace

void add_examples(Command program) { add_to(program, ""); }

}  // namespace yibao
