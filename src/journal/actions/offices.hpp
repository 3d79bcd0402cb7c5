// Leaving, exclusion, offices and commitments (model.md §3, §5). What a leaver or an excluded member brought goes on counting.
#pragma once

#include "base/field.hpp"
#include "base/result.hpp"
#include "journal/author.hpp"
#include "journal/judgement.hpp"
#include "model/project.hpp"

#include <optional>
#include <string_view>

namespace osmose::journal {

namespace errc {
inline constexpr Errc decision_needed{"permission.decision-needed"}; // it takes a decision
inline constexpr Errc holder_stays{"member.holder-stays"};           // as long as nobody else holds the project
} // namespace errc

// By oneself.
struct LeaveProject {
    static constexpr std::string_view kind = "member.leave";
    static constexpr bool stays = true;
    static constexpr bool judged_by_seen_state = true; // it cuts
    Date date;

    Result<Judgement> judge(const model::Project& seen, const Author&) const;
    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&, const Judgement&) const;
    template <class Archive>
    void serialize(Archive& ar) { ar(field("date", date)); }
    bool operator==(const LeaveProject&) const = default;
};

// By a decision alone, after he was heard.
struct ExcludeMember {
    static constexpr std::string_view kind = "member.exclude";
    static constexpr bool can_be_decided = true;
    model::MemberId member;
    Date date;

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    std::vector<EntryId> objects() const { return {member}; }
    template <class Archive>
    void serialize(Archive& ar) { ar(field("member", member), field("date", date)); }
    bool operator==(const ExcludeMember&) const = default;
};

// What a member is from now on, as a whole; an office may have an end. By a decision; by the holder alone only while nobody else
// has a voice. Naming another holder passes the project on.
struct AssignRoles {
    static constexpr std::string_view kind = "member.roles";
    static constexpr bool can_be_decided = true;
    model::MemberId member;
    model::Roles roles;
    std::optional<Date> until;

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    std::vector<EntryId> objects() const { return {member}; }
    template <class Archive>
    void serialize(Archive& ar) { ar(field("member", member), field("roles", roles), optional_field("until", until)); }
    bool operator==(const AssignRoles&) const = default;
};

// How much of a loss its author would bear at most (model.md §5). By oneself.
struct StateCommitment {
    static constexpr std::string_view kind = "member.commitment";
    Money amount; // >= 0

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    template <class Archive>
    void serialize(Archive& ar) { ar(field("amount", amount)); }
    bool operator==(const StateCommitment&) const = default;
};

} // namespace osmose::journal
