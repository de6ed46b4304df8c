// Photos and scans of a person over a real store: kept, replaced, shown to whom, sent to the card
// maker.

#include "forms/images.hpp"
#include "console/test_people.hpp"
#include "operations/test_pictures.hpp"
#include "storage/records/image.hpp"

namespace yibao::console {
namespace {

using operations::size_shown;
using operations::test_picture;

class ImagesTest : public PeopleTest {
protected:
    ImagesTest() : person_(registered("王小明", card(11))) {}

    Said added(const std::string& kind, const std::string& content, const std::string& more = "",
               const std::string& by = "clerk") {
        return signed_in(by).send(
            "POST", "/persons/" + person_ + "/images",
            fmt::format(R"({{"kind":"{}","content":"{}"{}}})", kind, content, more));
    }
    Said photo(const std::string& by = "clerk") {
        return signed_in(by).send("POST", "/persons/" + person_ + "/photo", "{}");
    }
    Said revealed(const std::string& number, const std::string& reason,
                  const std::string& by = "clerk") {
        return signed_in(by).send("POST", "/persons/" + person_ + "/images/" + number + "/reveal",
                                  R"({"reason":")" + reason + "\"}");
    }
    std::string listed(const std::string& by = "clerk") {
        return signed_in(by).send("GET", "/persons/" + person_ + "/images").body;
    }

    std::string person_;
};

TEST_F(ImagesTest, a_photo_is_made_small_and_takes_the_place_of_the_one_before) {
    const Said first = added("photo", test_picture(716, 882, 20));
    EXPECT_EQ(first.status, 200) << first.body;
    EXPECT_EQ(first.text("width"), "358");
    EXPECT_EQ(first.text("height"), "441");
    EXPECT_EQ(size_shown(photo().text("content")), "358x441");
    EXPECT_EQ(trail().back().act, "show_photo") << "each look is on record";
    EXPECT_EQ(trail().back().subject, person_);
    EXPECT_EQ(added("photo", test_picture(300, 400, 200)).text("number"), "2");
    EXPECT_NE(listed().find(R"("replaced_by":2)"), std::string::npos) << listed();
    EXPECT_EQ(size_shown(photo().text("content")), "300x400");
    EXPECT_EQ(size_shown(revealed("1", "投诉核查").text("content")), "358x441") << "still there";
}

TEST_F(ImagesTest, what_is_no_picture_is_refused) {
    EXPECT_EQ(added("certificate", "R0lGODlhAQABAAAAACw=").code(), "picture.format");
    EXPECT_EQ(added("certificate", "not base64!").code(), "image.encoding");
    const std::string whole = test_picture(400, 300);
    EXPECT_EQ(added("certificate", whole.substr(0, whole.size() / 8 * 4)).code(), "picture.broken");
    EXPECT_EQ(added("photo", test_picture(400, 300)).code(), "image.photo") << "wider than high";
    EXPECT_EQ(added("photo", test_picture(200, 290)).code(), "image.photo") << "too small";
    EXPECT_EQ(added("certificate", test_picture(90, 290)).code(), "picture.pixels");
    EXPECT_EQ(added("portrait", test_picture(400, 300)).status, 400);
    EXPECT_EQ(added("certificate", std::string(forms::longest_image + 4, 'A')).status, 400);
    EXPECT_EQ(listed().find("\"number\""), std::string::npos) << listed();
}

TEST_F(ImagesTest, scans_stand_beside_each_other_until_one_is_replaced) {
    EXPECT_EQ(added("certificate", test_picture(600, 400)).text("number"), "1");
    EXPECT_EQ(added("certificate", test_picture(600, 401), R"(,"note":"反面")").text("note"),
              "反面");
    EXPECT_EQ(listed().find(R"("replaced_by":3)"), std::string::npos);
    EXPECT_EQ(added("application", test_picture(600, 400), R"(,"replaces":1)").code(),
              "image.replaced")
        << "of another kind";
    EXPECT_EQ(added("certificate", test_picture(600, 402), R"(,"replaces":1)").status, 200);
    EXPECT_NE(listed().find(R"("replaced_by":3)"), std::string::npos) << listed();
    EXPECT_EQ(added("certificate", test_picture(600, 402), R"(,"replaces":1)").code(),
              "image.replaced")
        << "already";
}

TEST_F(ImagesTest, are_shown_for_a_reason_and_only_to_whom_they_concern) {
    added("certificate", test_picture(600, 400));
    added("photo", test_picture(300, 400));
    EXPECT_EQ(revealed("1", " ").code(), "image.reason");
    EXPECT_EQ(size_shown(revealed("1", "核对原件", "reviewer").text("content")), "600x400");
    const auto entry = trail().back();
    EXPECT_EQ(entry.act, "reveal_image");
    EXPECT_NE(vault_->open(entry.content, fmt::format("trail_entry:{}", entry.id)).find("核对原件"),
              std::string::npos);
    EXPECT_EQ(revealed("3", "核对原件").code(), "image.unknown");
    EXPECT_EQ(revealed("1", "好奇", "other.clerk").code(), "person.unknown");
    EXPECT_EQ(photo("other.clerk").code(), "person.unknown");
    EXPECT_EQ(added("photo", test_picture(300, 400), "", "other.clerk").code(), "person.unknown");
    EXPECT_NE(listed("other.clerk").find("person.unknown"), std::string::npos);
    EXPECT_EQ(signed_in("clerk").send("POST", "/persons/1/photo", "{}").code(), "person.unknown");
}

TEST_F(ImagesTest, stand_in_the_own_room_and_in_no_other) {
    added("certificate", test_picture(600, 400));
    added("photo", test_picture(300, 400));
    const std::string second = registered("李一", card(13));
    write([&](UnitOfWork& unit) {
        unit.insert(storage::Organisation{
            .code = "insured", .name = "参保人", .kind = "person", .parent = "centre"});
    });
    add("own", "insured", "insured", std::stoll(person_));
    add("stranger", "insured", "insured", std::stoll(second));
    EXPECT_NE(signed_in("own").send("GET", "/own/images").body.find(R"("number":2)"),
              std::string::npos);
    EXPECT_EQ(size_shown(signed_in("own").send("GET", "/own/images/1").text("content")), "600x400");
    EXPECT_EQ(signed_in("stranger").send("GET", "/own/images/1").code(), "image.unknown");
    EXPECT_EQ(signed_in("stranger").send("GET", "/persons/" + person_ + "/images").code(),
              "access.denied");
}

TEST_F(ImagesTest, lie_encrypted_in_the_store) {
    const std::string content = test_picture(300, 400);
    added("photo", content);
    store_->read([&](storage::Reader& reader) {
        const auto kept = reader.get<storage::ImageContent>(std::stoll(person_), std::int64_t{1});
        ASSERT_TRUE(kept);
        EXPECT_EQ(kept->sealed.bytes.find("JFIF"), std::string::npos);
        const std::string jpeg = vault_->open(kept->sealed, "image:" + person_ + ":1");
        EXPECT_NE(jpeg.find("JFIF"), std::string::npos);
        EXPECT_THROW((void)vault_->open(kept->sealed, "image:" + person_ + ":2"),
                     storage::VaultError);
    });
}

TEST_F(ImagesTest, go_to_the_card_maker_and_missing_ones_are_told_before) {
    const std::string second = registered("李一", card(13));
    done("POST", "/persons/" + person_ + "/cards", "{}");
    done("POST", "/persons/" + second + "/cards", "{}");
    added("photo", test_picture(300, 400));
    auto reviewer = signed_in("reviewer");
    const Said waiting = reviewer.send("GET", "/waiting-cards");
    EXPECT_EQ(waiting.text("cards"), "2") << waiting.body;
    EXPECT_NE(waiting.body.find(second), std::string::npos);
    EXPECT_EQ(waiting.body.find(person_), std::string::npos) << "has one";

    const std::string batch = reviewer.send("POST", "/card-batches", "{}").text("batch");
    EXPECT_EQ(reviewer.send("GET", "/waiting-cards").text("cards"), "0");
    const Said order = reviewer.send("POST", "/card-batches/" + batch + "/order", "{}");
    const Said photos = reviewer.send("POST", "/card-batches/" + batch + "/photos", "{}");
    EXPECT_EQ(photos.text("total"), "1") << "the other card is made without";
    EXPECT_EQ(size_shown(photos.text("content")), "300x400");
    EXPECT_NE(order.body.find("\"photo\":\"" + photos.text("photo") + "\""), std::string::npos);
    EXPECT_NE(order.body.find("\"photo\":null"), std::string::npos) << order.body;
    EXPECT_EQ(trail().back().act, "take_card_photos");
    EXPECT_EQ(reviewer.send("POST", "/card-batches/1/photos", "{}").code(), "card_batch.unknown");
    add("other.reviewer", "reviewer", "other");
    EXPECT_EQ(
        signed_in("other.reviewer").send("POST", "/card-batches/" + batch + "/photos", "{}").code(),
        "card_batch.unknown");
    EXPECT_EQ(signed_in("other.reviewer").send("GET", "/waiting-cards").text("cards"), "0");
}

}  // namespace
}  // namespace yibao::console
