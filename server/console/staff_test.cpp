// Departments and medical staff of institutions.

#include <fmt/format.h>

#include <fstream>
#include <iterator>

#include "console/test_console.hpp"
#include "storage/records/agency.hpp"
#include "storage/records/institution.hpp"
#include "storage/records/staff.hpp"

namespace yibao::console {
namespace {

class StaffTest : public ConsoleTest {
protected:
    StaffTest() {
        write([&](UnitOfWork& unit) {
            for (const char* code : {"H99010100001", "H99010100002"}) {
                storage::Institution hospital;
                hospital.code = code;
                hospital.name = "示例医院";
                hospital.kind = "1";
                hospital.level = "2";
                hospital.area = "990101";
                hospital.status = "1";
                hospital.paasid = code;
                hospital.secret = vault_->seal("secret", "institution:" + hospital.code);
                unit.insert(hospital);
            }
            unit.insert(storage::Organisation{.code = "hospital",
                                              .name = "示例医院",
                                              .kind = "institution",
                                              .parent = "centre",
                                              .institution = "H99010100001"});
        });
        reload();
        add("room", "institution_clerk", "hospital");
        add("reviewer", "reviewer");
        add("other.clerk", "clerk", "other");
    }
    /// Entered by the institution, approved by the centre.
    void done(const std::string& what, const std::string& rows) {
        const Said said = signed_in("room").send("POST", path + what, rows);
        ASSERT_EQ(said.status, 200) << said.body;
        const Said approved =
            signed_in("reviewer")
                .send("POST", "/declarations/" + said.text("declaration") + "/review",
                      R"({"decision":"approve"})");
        ASSERT_EQ(approved.status, 200) << approved.body;
    }
    static std::string department(const std::string& code, const std::string& name,
                                  const std::string& more = "") {
        return fmt::format(
            R"({{"code":"{}","name":"{}","standard_code":"A03","start":"2020-01-01"{}}})", code,
            name, more);
    }
    static std::string member(const std::string& code, const std::string& practice_no,
                              const std::string& department = "N1",
                              const std::string& start = "2020-01-01") {
        return fmt::format(R"({{"code":"{}","name":"测医生","category":"1","practice_no":"{}",)"
                           R"("department":"{}","start":"{}"}})",
                           code, practice_no, department, start);
    }
    static std::string rows(const std::string& list) { return R"({"rows":[)" + list + "]}"; }
    std::string code(const std::string& what, const std::string& list) {
        return signed_in("room").send("POST", path + what, rows(list)).code();
    }
    /// What a thief of the disk would read.
    std::string bytes_on_disk() {
        std::string bytes;
        for (const char* file : {"store.db", "store.db-wal"}) {
            std::ifstream in(folder_.file(file), std::ios::binary);
            bytes.append(std::istreambuf_iterator<char>(in), {});
        }
        return bytes;
    }
    const std::string path = "/institutions/H99010100001/";
};

TEST_F(StaffTest, departments_are_entered_by_the_institution_and_reviewed) {
    Browser room = signed_in("room");
    ASSERT_EQ(room.send("POST", path + "departments", rows(department("N1", "内一科"))).status,
              200);
    EXPECT_EQ(room.send("GET", path + "departments").text("rows"), "[]");
    done("departments", rows(department("N1", "内科") + "," + department("N2", "内二科")));
    EXPECT_EQ(room.send("GET", path + "departments").text("total"), "2");
    EXPECT_EQ(room.send("GET", path + "departments?search=内二").text("code"), "N2");
    done("departments", rows(department("N2", "内分泌科", R"(,"end":"2026-12-31")")));
    const Said changed = room.send("GET", path + "departments?search=N2");
    EXPECT_EQ(changed.text("name"), "内分泌科");
    EXPECT_EQ(changed.text("end"), "2026-12-31");
    EXPECT_EQ(code("departments", department("N3", "丙", R"(,"end":"2019-12-31")")),
              "department.end");
    EXPECT_EQ(code("departments", department("N3", "丙") + "," + department("N3", "丁")),
              "batch.twice");
    EXPECT_EQ(code("departments", R"({"code":"N3","name":"丙","standard_code":"Q99",)"
                                  R"("start":"2020-01-01"})"),
              "department.standard_code");
}

TEST_F(StaffTest, the_institution_does_not_review_what_it_entered) {
    add("chief", "reviewer", "hospital");
    const Said said =
        signed_in("room").send("POST", path + "departments", rows(department("N1", "内一科")));
    ASSERT_EQ(said.status, 200) << said.body;
    EXPECT_EQ(signed_in("chief")
                  .send("POST", "/declarations/" + said.text("declaration") + "/review",
                        R"({"decision":"approve"})")
                  .code(),
              "declaration.agency");
    EXPECT_EQ(signed_in("room").send("GET", path + "departments").text("rows"), "[]");
}

TEST_F(StaffTest, who_changes_the_department_has_a_history) {
    done("departments", rows(department("N1", "内一科") + "," + department("N2", "内二科")));
    done("staff", rows(member("D990100000001", "110990100000001") + "," +
                       member("D990100000002", "110990100000002")));
    Browser room = signed_in("room");
    EXPECT_EQ(room.send("GET", path + "staff").text("total"), "2");
    done("staff", rows(member("D990100000001", "110990100000001", "N2", "2026-12-01")));
    const auto all = store_->read([](storage::Reader& reader) {
        return reader.find<storage::StaffMember>(std::string("H99010100001"),
                                                 std::string("D990100000001"));
    });
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].end, Day::of(2026, 11, 30));
    EXPECT_EQ(all[0].department, "N1");
    EXPECT_EQ(all[1].department, "N2");
    EXPECT_FALSE(all[1].end);
    EXPECT_EQ(room.send("GET", path + "staff?department=N2").text("total"), "1");
    EXPECT_EQ(code("staff", member("D990100000001", "110990100000001", "N1", "2026-06-01")),
              "staff.start");
    EXPECT_EQ(code("staff", member("D990100000009", "110990100000002")), "staff.practice_no");
    EXPECT_EQ(code("staff", member("D990100000009", "11-099")), "staff.practice_no");
    EXPECT_EQ(code("staff", member("D990100000009", "110990100000009", "N9")), "staff.department");
    const Said faults =
        room.send("POST", path + "staff/check",
                  rows(member("D1", "110990100000011") + "," + member("D2", "110990100000011")));
    EXPECT_EQ(faults.text("row"), "2") << faults.body;
    EXPECT_EQ(faults.text("code"), "staff.practice_no");
}

TEST_F(StaffTest, who_they_are_is_sealed_at_rest) {
    done("departments", rows(department("N1", "内一科")));
    done("staff", rows(member("D990100000001", "110990100000001")));
    const Said listed = signed_in("room").send("GET", path + "staff?search=测医");
    EXPECT_EQ(listed.text("name"), "测医生");
    EXPECT_EQ(listed.text("practice_no"), "110990100000001");
    const std::string bytes = bytes_on_disk();
    EXPECT_NE(bytes.find("内一科"), std::string::npos);  // what is not sealed is found
    EXPECT_NE(bytes.find("D990100000001"), std::string::npos);
    EXPECT_EQ(bytes.find("测医生"), std::string::npos);
    EXPECT_EQ(bytes.find("110990100000001"), std::string::npos);
    // Nor does it open as somebody else's.
    const auto kept = store_->read([](storage::Reader& reader) {
        return reader.find<storage::StaffMember>(std::string("H99010100001")).at(0);
    });
    const std::string mine = "staff_member:H99010100001:D990100000001:2020-01-01";
    EXPECT_NE(vault_->open(kept.sealed, mine).find("测医生"), std::string::npos);
    EXPECT_THROW(
        (void)vault_->open(kept.sealed, "staff_member:H99010100001:D990100000002:2020-01-01"),
        storage::VaultError);
}

TEST_F(StaffTest, an_institution_has_no_say_in_another_ones_staff) {
    Browser room = signed_in("room");
    const std::string other = "/institutions/H99010100002/";
    for (const char* what : {"departments", "staff"}) {
        EXPECT_EQ(room.send("GET", other + what).code(), "institution.unknown");
        const std::string list = std::string(what) == "staff" ? member("D1", "110990100000001")
                                                              : department("N1", "内科");
        EXPECT_EQ(room.send("POST", other + what, rows(list)).code(), "institution.unknown");
        EXPECT_EQ(room.send("POST", other + what + "/check", rows(list)).code(),
                  "institution.unknown");
        EXPECT_EQ(signed_in("other.clerk").send("GET", path + what).code(), "institution.unknown");
    }
}

}  // namespace
}  // namespace yibao::console
