// Joining: a request, its admission, a new card, a further device (model.md §2 Devices, §3).
#pragma once

#include "base/field.hpp"
#include "base/result.hpp"
#include "journal/author.hpp"
#include "journal/judgement.hpp"
#include "model/project.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace osmose::journal {

namespace errc {
inline constexpr Errc asked_already{"member.asked-already"}; // this device wrote a request before, or is tied to a member
inline constexpr Errc no_such_request{"member.no-such-request"};
inline constexpr Errc admitted_already{"member.admitted-already"};
inline constexpr Errc roles_missing{"member.roles-missing"};
inline constexpr Errc one_holder{"member.one-holder"};
inline constexpr Errc too_many_offers{"member.too-many-offers"};
inline constexpr Errc too_many_members{"member.too-many"};
inline constexpr Errc tied_already{"device.tied-already"};
inline constexpr Errc no_such_entry{"entry.none"};
inline constexpr Errc not_your_device{"device.not-yours"}; // it does not write in the author's name
} // namespace errc

// By a device that is tied to nobody: its admission ties it. By a member for somebody without a device: its admission ties the
// member's device to the new member as well, so that one tablet can serve several.
struct RequestMembership {
    static constexpr std::string_view kind = "member.request";
    CardId card;
    Date date;
    std::vector<std::string> offers; // in his words

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    template <class Archive>
    void serialize(Archive& ar) { ar(field("card", card), field("date", date), optional_field("offers", offers)); }
    bool operator==(const RequestMembership&) const = default;
};

// By the holder, where the rule does not ask for a decision.
struct AdmitMember {
    static constexpr std::string_view kind = "member.admit";
    static constexpr bool stays = true, can_be_decided = true;
    model::MemberId request;
    model::Roles roles;
    Date date;

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    std::vector<EntryId> objects() const { return {request}; }
    template <class Archive>
    void serialize(Archive& ar) { ar(field("request", request), field("roles", roles), field("date", date)); }
    bool operator==(const AdmitMember&) const = default;
};

// The author's new name or contact.
struct ChangeCard {
    static constexpr std::string_view kind = "member.card";
    CardId card;

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    template <class Archive>
    void serialize(Archive& ar) { ar(field("card", card)); }
    bool operator==(const ChangeCard&) const = default;
};

// A member's name and contact, which everybody discards: by himself, by the holder once he takes part no more, or by a decision.
struct DropCard {
    static constexpr std::string_view kind = "card.drop";
    static constexpr bool stays = true, can_be_decided = true;
    model::MemberId member;

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    std::vector<EntryId> objects() const { return {member}; }
    template <class Archive>
    void serialize(Archive& ar) { ar(field("member", member)); }
    bool operator==(const DropCard&) const = default;
};

// A further device of the author; what it writes counts once it has seen this.
struct TieDevice {
    static constexpr std::string_view kind = "device.tie";
    static constexpr bool stays = true, can_be_decided = true;
    DeviceId device;
    std::optional<model::MemberId> member; // by a decision, to somebody who lost all his devices

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    template <class Archive>
    void serialize(Archive& ar) { ar(field("device", device), optional_field("member", member)); }
    bool operator==(const TieDevice&) const = default;
};

// A lost device: by the member whose it is, for himself alone; by a decision, for everybody.
struct CutDevice {
    static constexpr std::string_view kind = "device.cut";
    static constexpr bool stays = true, can_be_decided = true;
    static constexpr bool judged_by_seen_state = true; // it cuts
    DeviceId device;

    Result<Judgement> judge(const model::Project& seen, const Author&) const;
    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&, const Judgement&) const;
    template <class Archive>
    void serialize(Archive& ar) { ar(field("device", device)); }
    bool operator==(const CutDevice&) const = default;
};

// One branch of a fork, from this entry on: by a decision alone. The device goes on with the other one.
struct CutBranch {
    static constexpr std::string_view kind = "branch.cut";
    static constexpr bool can_be_decided = true;
    EntryId entry;

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const {}
    std::vector<EntryId> objects() const { return {entry}; }
    template <class Archive>
    void serialize(Archive& ar) { ar(field("entry", entry)); }
    bool operator==(const CutBranch&) const = default;
};

} // namespace osmose::journal
