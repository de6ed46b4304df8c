// Medical cards over a real store: asked for, made, collected, lost, found, replaced.

#include <algorithm>
#include <utility>

#include "console/test_people.hpp"
#include "operations/cards/cards.hpp"
#include "storage/verify.hpp"

namespace yibao::console {
namespace {

class CardsTest : public PeopleTest {
protected:
    CardsTest() : person_(registered("王小明", card(11))) {}

    std::string requested() { return done("POST", "/persons/" + person_ + "/cards", "{}"); }
    Said ordered() { return signed_in("reviewer").send("POST", "/card-batches", "{}"); }
    std::string order_file(const std::string& batch) {
        return signed_in("reviewer").send("POST", "/card-batches/" + batch + "/order", "{}").body;
    }
    static std::string made(const std::string& number, const std::string& result = "1",
                            const std::string& chip = std::string(32, 'A')) {
        return fmt::format(R"({{"card_no":"{}","result":"{}","chip":"{}"}})", number, result, chip);
    }
    Said returned(const std::string& batch, const std::string& rows,
                  const std::string& check = "") {
        return signed_in("reviewer")
            .send("POST", "/card-batches/" + batch + "/return" + check,
                  R"({"rows":[)" + rows + "]}");
    }
    Said report(const std::string& card, const std::string& event) {
        return signed_in("clerk").send("POST", "/cards/" + card + "/reports",
                                       R"({"reason":"本人说明","event":")" + event + "\"}");
    }
    /// Asks to undo the event with this number in the card's log.
    Said correction(const std::string& card, int number, const std::string& event,
                    const std::string& by = "clerk") {
        return signed_in(by).send(
            "POST", "/cards/" + card + "/correction",
            fmt::format(R"({{"number":{},"event":"{}","reason":"点错了"}})", number, event));
    }
    void corrected(const std::string& card, int number, const std::string& event) {
        done("POST", "/cards/" + card + "/correction",
             fmt::format(R"({{"number":{},"event":"{}","reason":"点错了"}})", number, event));
    }
    /// The newest first: a card that was lost, and the one that was collected in its place.
    std::pair<std::string, std::string> replaced() {
        const std::string old = collected();
        report(old, "lose");
        const std::string card = requested();
        const std::string batch = ordered().text("batch");
        EXPECT_EQ(returned(batch, made(number_of(card))).status, 200);
        EXPECT_EQ(report(card, "collect").text("state"), "active");
        return {card, old};
    }
    std::string number_of(const std::string& card) {
        return store_->read([&](storage::Reader& reader) {
            return operations::number_of(*agency_, *reader.get<storage::Card>(std::stoll(card)));
        });
    }
    std::string state_of(const std::string& card) {
        return signed_in("clerk").send("GET", "/cards/" + card).text("state");
    }
    /// A card in the person's hands.
    std::string collected() {
        const std::string card = requested();
        const std::string batch = ordered().text("batch");
        EXPECT_EQ(returned(batch, made(number_of(card))).status, 200);
        EXPECT_EQ(report(card, "collect").text("state"), "active");
        return card;
    }
    std::string stopped(const std::string& card) {
        return credential(number_of(card), "03").value().stopped;
    }

    std::string person_;
};

TEST_F(CardsTest, a_card_goes_from_the_application_into_the_hand) {
    const std::string card = requested();
    const std::string number = number_of(card);
    EXPECT_EQ(number.size(), 16U);
    EXPECT_EQ(number.substr(0, 6), "990100");
    const Said shown = signed_in("clerk").send("GET", "/cards/" + card);
    EXPECT_EQ(shown.text("number"), enrolment::mask_card(number));
    EXPECT_EQ(shown.text("name"), "王**");
    EXPECT_EQ(shown.text("state"), "requested");
    EXPECT_EQ(entered("POST", "/persons/" + person_ + "/cards", "{}").code(), "card.exists");

    const Said order = ordered();
    EXPECT_EQ(order.text("cards"), "1") << order.body;
    EXPECT_EQ(ordered().code(), "card_batch.none");
    const std::string file = order_file(order.text("batch"));
    EXPECT_NE(file.find(number), std::string::npos) << file;
    EXPECT_NE(file.find("王小明"), std::string::npos) << "what the card maker prints";
    EXPECT_EQ(trail().back().act, "take_card_order");

    EXPECT_EQ(report(card, "collect").text("message"), "此卡现为“制卡中”，不能办理领取启用");
    EXPECT_EQ(returned(order.text("batch"), made(number)).text("made"), "1");
    EXPECT_FALSE(credential(number, "03")) << "one that lies at the counter recognises nobody";
    EXPECT_EQ(report(card, "collect").status, 200);
    EXPECT_EQ(std::to_string(credential(number, "03").value().person), person_);
    const std::string log = signed_in("clerk").send("GET", "/cards/" + card).body;
    for (const char* event : {"request", "order", "make", "collect"})
        EXPECT_NE(log.find(fmt::format(R"("event":"{}")", event)), std::string::npos) << log;
}

TEST_F(CardsTest, a_loss_counts_at_once_and_a_found_card_is_good_again) {
    const std::string card = collected();
    EXPECT_EQ(report(card, "lose").text("state"), "lost");
    EXPECT_EQ(stopped(card), "lost");
    EXPECT_EQ(report(card, "lose").code(), "card.event");
    EXPECT_EQ(report(card, "find").text("state"), "active");
    EXPECT_EQ(stopped(card), "");
}

TEST_F(CardsTest, a_new_card_in_the_hand_ends_the_lost_one) {
    const std::string old = collected();
    EXPECT_EQ(entered("POST", "/persons/" + person_ + "/cards", "{}").code(), "card.exists");
    report(old, "lose");
    const std::string card = requested();
    EXPECT_EQ(report(old, "find").code(), "card.replaced");
    const std::string batch = ordered().text("batch");
    EXPECT_EQ(returned(batch, made(number_of(card))).status, 200);
    EXPECT_EQ(state_of(old), "lost") << "until the new one is there";
    EXPECT_EQ(report(card, "collect").status, 200);
    EXPECT_EQ(state_of(old), "cancelled");
    EXPECT_EQ(stopped(old), "cancelled");
    EXPECT_EQ(stopped(card), "");
}

TEST_F(CardsTest, what_stops_a_card_has_a_reason_in_its_log) {
    const std::string card = collected();
    EXPECT_EQ(signed_in("clerk")
                  .send("POST", "/cards/" + card + "/reports", R"({"event":"damage"})")
                  .code(),
              "card.reason");
    EXPECT_EQ(report(card, "lose").text("state"), "lost");
    done("POST", "/cards/" + card + "/cancel", R"({"reason":"本人不再使用"})");
    const std::string log = signed_in("clerk").send("GET", "/cards/" + card).body;
    for (const char* row :
         {R"("event":"lose","state":"lost","by":"clerk","reason":"本人说明")",
          R"("event":"cancel","state":"cancelled","by":"reviewer","reason":"本人不再使用")"})
        EXPECT_NE(log.find(row), std::string::npos) << log;
}

TEST_F(CardsTest, a_slip_at_the_counter_is_undone_by_two) {
    const std::string card = collected();
    report(card, "damage");
    const Said said = correction(card, 5, "damage");
    ASSERT_EQ(said.status, 200) << said.body;
    EXPECT_EQ(state_of(card), "damaged") << "until somebody else agrees";
    EXPECT_EQ(stopped(card), "damaged");
    const Said approved = signed_in("reviewer")
                              .send("POST", "/declarations/" + said.text("declaration") + "/review",
                                    R"({"decision":"approve"})");
    ASSERT_EQ(approved.status, 200) << approved.body;
    EXPECT_EQ(state_of(card), "active");
    EXPECT_EQ(stopped(card), "");
    const std::string log = signed_in("clerk").send("GET", "/cards/" + card).body;
    EXPECT_NE(log.find(R"("event":"damage","state":"damaged")"), std::string::npos) << log;
    EXPECT_NE(log.find(R"("event":"correct","state":"active","by":"reviewer","reason":"点错了")"),
              std::string::npos)
        << log;
    EXPECT_EQ(correction(card, 6, "correct").text("message"),
              "更正过的不能再更正，请按实际情况办理");

    done("POST", "/cards/" + card + "/cancel", R"({"reason":"办错"})");
    corrected(card, 7, "cancel");
    EXPECT_EQ(state_of(card), "active") << "also after its end";
}

TEST_F(CardsTest, a_card_handed_out_by_mistake_lies_at_the_counter_again_and_the_others_are_back) {
    const auto [card, old] = replaced();
    EXPECT_EQ(state_of(old), "cancelled");
    EXPECT_EQ(
        correction(old, 6, "cancel").text("message"),
        fmt::format("此卡随卡{}的办理而注销，请更正那张卡", enrolment::mask_card(number_of(card))));
    corrected(card, 4, "collect");
    EXPECT_EQ(state_of(card), "ready");
    EXPECT_EQ(stopped(card), "ready");
    EXPECT_EQ(state_of(old), "lost");
    EXPECT_EQ(stopped(old), "lost");
    const std::string log = signed_in("clerk").send("GET", "/cards/" + old).body;
    EXPECT_NE(log.find(R"("reason":"点错了","cause":")" + card), std::string::npos) << log;
    EXPECT_EQ(report(card, "collect").text("state"), "active") << "by whom it is for";
    EXPECT_EQ(state_of(old), "cancelled");
    corrected(card, 6, "collect");
    EXPECT_EQ(state_of(old), "lost");
}

TEST_F(CardsTest, what_is_no_slip_at_the_counter_is_not_undone) {
    const std::string card = requested();
    EXPECT_EQ(correction(card, 1, "request").text("message"), "申领不能更正，请办理注销");
    const std::string batch = ordered().text("batch");
    EXPECT_EQ(correction(card, 2, "order").text("message"), "送制随制卡批次办理，不能逐卡更正");
    EXPECT_EQ(returned(batch, made(number_of(card))).status, 200);
    report(card, "collect");
    EXPECT_EQ(correction(card, 3, "make").code(), "card.moved");
    EXPECT_EQ(correction(card, 4, "lose").code(), "card.moved");
    report(card, "damage");
    const std::string other = requested();
    EXPECT_EQ(correction(card, 5, "damage").text("message"),
              fmt::format("此人已有卡{}（待制卡），更正后会有两张卡，请先注销该卡",
                          enrolment::mask_card(number_of(other))));
    done("POST", "/cards/" + other + "/cancel", R"({"reason":"误办"})");
    corrected(card, 5, "damage");
    done("POST", "/persons/" + person_ + "/death", R"({"death":"2026-11-20"})");
    EXPECT_EQ(correction(card, 7, "cancel").code(), "person.dead");
}

TEST_F(CardsTest, what_the_card_maker_sends_back_is_checked_row_by_row_and_counts_as_a_whole) {
    const std::string one = number_of(requested());
    const std::string second = registered("李一", card(13));
    const std::string two = number_of(done("POST", "/persons/" + second + "/cards", "{}"));
    const std::string batch = ordered().text("batch");
    const std::string bad =
        made(one) + "," + made(one) + "," + made("9901000000000000") + "," + made(two, "1", "12");
    const Said checked = returned(batch, bad, "/check");
    EXPECT_EQ(checked.text("total"), "3") << checked.body;
    for (const char* fault : {R"("row":2,"field":"card_no","code":"batch.twice")",
                              R"("row":3,"field":"card_no","code":"card.number")",
                              R"("row":4,"field":"chip","code":"card.chip")"})
        EXPECT_NE(checked.body.find(fault), std::string::npos) << checked.body;
    const Said refused = returned(batch, bad);
    EXPECT_EQ(refused.text("message"), "第2行：卡号（card_no）在文件中重复");
    EXPECT_EQ(signed_in("clerk").send("GET", "/cards?state=in_production").body.find("ready"),
              std::string::npos);

    const Said said =
        returned(batch, made(one) + "," + fmt::format(R"({{"card_no":"{}","result":"0"}})", two));
    EXPECT_EQ(said.text("made"), "1") << said.body;
    EXPECT_EQ(said.text("failed"), "1");
    EXPECT_EQ(returned(batch, made(one)).text("message"),
              "第1行：卡号（card_no）已经回盘，不能再次导入");
    EXPECT_EQ(ordered().text("cards"), "1") << "the one that failed is ordered again";
}

TEST_F(CardsTest, death_ends_cards_and_no_card_is_made_for_the_dead) {
    const std::string card = collected();
    const std::string second = registered("李一", PeopleTest::card(13));
    const std::string waiting = done("POST", "/persons/" + second + "/cards", "{}");
    const std::string third = registered("李二", PeopleTest::card(15));
    const std::string batch = ordered().text("batch");
    const std::string late = done("POST", "/persons/" + third + "/cards", "{}");
    for (const std::string& person : {person_, second, third})
        done("POST", "/persons/" + person + "/death", R"({"death":"2026-11-20"})");
    EXPECT_EQ(state_of(card), "cancelled");
    EXPECT_EQ(stopped(card), "cancelled");
    EXPECT_EQ(state_of(waiting), "cancelled") << "although it is at the card maker's";
    EXPECT_EQ(state_of(late), "cancelled");
    EXPECT_EQ(returned(batch, made(number_of(waiting))).text("made"), "0")
        << "what comes back of it is passed over";
    EXPECT_EQ(state_of(waiting), "cancelled");
    EXPECT_EQ(entered("POST", "/persons/" + person_ + "/cards", "{}").code(), "person.dead");
    EXPECT_EQ(ordered().code(), "card_batch.none");
}

TEST_F(CardsTest, nobody_sees_or_moves_the_cards_of_others) {
    const std::string card = collected();
    Browser other = signed_in("other.clerk");
    EXPECT_EQ(other.send("GET", "/cards/" + card).code(), "card.unknown");
    EXPECT_EQ(other.send("POST", "/cards/" + card + "/reports", R"({"event":"find"})").code(),
              "card.unknown");
    EXPECT_EQ(other.send("POST", "/cards/" + card + "/cancel", R"({"reason":"x"})").code(),
              "card.unknown");
    EXPECT_EQ(correction(card, 4, "collect", "other.clerk").code(), "card.unknown");
    EXPECT_EQ(other.send("POST", "/persons/" + person_ + "/cards", "{}").code(), "person.unknown");
    EXPECT_EQ(other.send("GET", "/cards").body.find(card), std::string::npos);
    EXPECT_EQ(other.send("GET", "/cards?person=" + person_).body.find(card), std::string::npos);
    EXPECT_NE(signed_in("clerk").send("GET", "/cards?person=" + person_).body.find(card),
              std::string::npos);
    EXPECT_NE(signed_in("clerk").send("GET", "/cards?state=active").body.find(card),
              std::string::npos);

    add("county.reviewer", "reviewer", "other");
    const std::string second = registered("李一", PeopleTest::card(13));
    done("POST", "/persons/" + second + "/cards", "{}");
    Browser elsewhere = signed_in("county.reviewer");
    EXPECT_EQ(elsewhere.send("POST", "/card-batches", "{}").code(), "card_batch.none");
    const std::string batch = ordered().text("batch");
    EXPECT_EQ(elsewhere.send("POST", "/card-batches/" + batch + "/order", "{}").code(),
              "card_batch.unknown");
    EXPECT_EQ(elsewhere.send("GET", "/card-batches").body.find(batch), std::string::npos);
}

TEST_F(CardsTest, the_person_shows_a_credential_and_reports_a_loss) {
    const std::string card = collected();
    const std::string second = registered("李一", PeopleTest::card(13));
    write([&](UnitOfWork& unit) {
        unit.insert(storage::Organisation{
            .code = "insured", .name = "参保人", .kind = "person", .parent = "centre"});
    });
    add("wang", "insured", "insured", std::stoll(person_));
    add("li", "insured", "insured", std::stoll(second));
    Browser wang = signed_in("wang");
    EXPECT_NE(wang.send("GET", "/own/cards").body.find(card), std::string::npos);
    const Said shown = wang.send("POST", "/own/credential", "{}");
    EXPECT_EQ(shown.text("seconds"), "300");
    EXPECT_EQ(shown.text("name"), "王**");
    EXPECT_EQ(shown.text("credential"),
              operations::electronic_credential(*vault_, std::stoll(person_), now_));
    EXPECT_EQ(signed_in("li").send("POST", "/own/cards/" + card + "/loss", "{}").code(),
              "card.unknown");
    EXPECT_EQ(wang.send("POST", "/own/cards/" + card + "/loss", "{}").text("state"), "lost");
    EXPECT_EQ(stopped(card), "lost");
    EXPECT_EQ(trail().back().username, "wang");
}

}  // namespace
}  // namespace yibao::console
