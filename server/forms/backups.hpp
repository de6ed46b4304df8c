#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "forms/form.hpp"

namespace yibao::forms {

// What is known of backups and restores (备份与恢复), out of what `yibao backup` and `yibao restore`
// noted.

namespace codes {

inline constexpr std::array backup_kinds{
    wire::Code{"backup", "备份"},
    wire::Code{"restore", "恢复"},
};
inline constexpr wire::Dictionary backup_kind{"backup_kind", backup_kinds};

inline constexpr std::array backup_outcomes{
    wire::Code{"verified", "成功，已核对"},
    wire::Code{"unverified", "成功，未核对"},
    wire::Code{"failed", "失败"},
};
inline constexpr wire::Dictionary backup_outcome{"backup_outcome", backup_outcomes};

inline constexpr std::array archive_places{
    wire::Code{"there", "在原处"},
    wire::Code{"gone", "已移走或删除"},
    wire::Code{"unseen", "本服务器看不到"},
};
inline constexpr wire::Dictionary archive_place{"archive_place", archive_places};

inline constexpr std::array backup_standings{
    wire::Code{"fresh", "正常"},
    wire::Code{"old", "已过期"},
    wire::Code{"none", "没有备份"},
    wire::Code{"unknown", "没有记录可查"},
    wire::Code{"unreadable", "记录无法读取"},
};
inline constexpr wire::Dictionary backup_standing{"backup_standing", backup_standings};

}  // namespace codes

struct BackupRow {
    std::string kind;
    Moment ended;
    std::string outcome;
    std::optional<Moment> taken;  // whose state the archive holds
    std::string archive;
    std::optional<std::string> place;  // of the archive, now
    std::string host;
    std::string store;
    Count bytes;
    Count rows;
    Count settlements;
    Count seconds;
    std::optional<std::string> failure;

    static constexpr auto fields() {
        using M = BackupRow;
        using wire::field;
        return std::array{
            field<&M::kind>("kind", "类别", 10).coded(codes::backup_kind),
            field<&M::ended>("ended", "完成时间"),
            field<&M::outcome>("outcome", "结果", 10).coded(codes::backup_outcome),
            field<&M::taken>("taken", "数据截至"),
            field<&M::archive>("archive", "备份文件", 300),
            field<&M::place>("place", "文件现状", 10).coded(codes::archive_place),
            field<&M::host>("host", "主机", 100),
            field<&M::store>("store", "数据库", 300),
            field<&M::bytes>("bytes", "文件字节数", 15),
            field<&M::rows>("rows", "记录行数", 15),
            field<&M::settlements>("settlements", "结算笔数", 15),
            field<&M::seconds>("seconds", "用时秒数", 9),
            field<&M::failure>("failure", "失败原因", 500),
        };
    }
};

/// The newest first.
struct ListBackups {
    static constexpr std::string_view act = "list_backups";
    static constexpr std::string_view title = "备份与恢复";
    static constexpr Route route = get("/backups", access::Function::system_read);
    using Input = Nothing;

    struct Output {
        std::string standing;
        std::string store;                  // of this server
        std::optional<std::string> record;  // where it was noted
        std::optional<Moment> newest;       // the state that the newest good backup of it holds
        std::optional<Count> age_hours;     // of that
        Count limit_hours;                  // that it may have
        std::vector<BackupRow> rows;

        static constexpr auto fields() {
            using M = Output;
            using wire::field;
            return std::array{
                field<&M::standing>("standing", "备份状况", 10).coded(codes::backup_standing),
                field<&M::store>("store", "数据库", 300),
                field<&M::record>("record", "备份记录", 300),
                field<&M::newest>("newest", "最近备份的数据截至"),
                field<&M::age_hours>("age_hours", "距今小时数", 9),
                field<&M::limit_hours>("limit_hours", "允许小时数", 6),
            };
        }
        static constexpr auto nodes() {
            using M = Output;
            return std::array{wire::rows<&M::rows>("rows", "行")};
        }
    };
};

}  // namespace yibao::forms
