#pragma once

#include "wire/field.hpp"

namespace yibao::wire {

/// 9001: an operator begins the day; the number it gets goes into every later envelope.
struct SignIn {
    static constexpr std::string_view infno = "9001";
    static constexpr std::string_view title = "签到";

    struct Terminal {
        std::string operator_no;
        std::string mac;
        std::string ip;

        static constexpr auto fields() {
            using M = Terminal;
            return std::array{
                field<&M::operator_no>("opter_no", "操作员编号", 20),
                field<&M::mac>("mac", "签到MAC地址", 20),
                field<&M::ip>("ip", "签到IP地址", 20),
            };
        }
    };

    struct Receipt {
        Moment signed_at;
        std::string sign_no;

        static constexpr auto fields() {
            using M = Receipt;
            return std::array{
                field<&M::signed_at>("sign_time", "签到时间"),
                field<&M::sign_no>("sign_no", "签到编号", 30),
            };
        }
    };

    struct Input {
        Terminal terminal;

        static constexpr auto nodes() {
            return std::array{node<&Input::terminal>("signIn", "签到信息")};
        }
    };

    struct Output {
        Receipt receipt;

        static constexpr auto nodes() {
            return std::array{node<&Output::receipt>("signinoutb", "签到结果")};
        }
    };
};

/// 9002: the operator ends the day.
struct SignOut {
    static constexpr std::string_view infno = "9002";
    static constexpr std::string_view title = "签退";

    struct Operator {
        std::string sign_no;
        std::string operator_no;

        static constexpr auto fields() {
            using M = Operator;
            return std::array{
                field<&M::sign_no>("sign_no", "签到编号", 30),
                field<&M::operator_no>("opter_no", "操作员编号", 20),
            };
        }
    };

    struct Receipt {
        Moment signed_at;

        static constexpr auto fields() {
            return std::array{field<&Receipt::signed_at>("sign_time", "签退时间")};
        }
    };

    struct Input {
        Operator who;

        static constexpr auto nodes() {
            return std::array{node<&Input::who>("signOut", "签退信息")};
        }
    };

    struct Output {
        Receipt receipt;

        static constexpr auto nodes() {
            return std::array{node<&Output::receipt>("signoutoutb", "签退结果")};
        }
    };
};

}  // namespace yibao::wire
