// What the project needs, what members offer, and how much of his time each gives at most (model.md §9).
#pragma once

#include "base/field.hpp"
#include "base/result.hpp"
#include "journal/author.hpp"
#include "model/project.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace osmose::journal {

namespace errc {
inline constexpr Errc no_such_need{"need.none"};
inline constexpr Errc need_not_yours{"need.not-yours"}; // of who stated it, or of the holder
inline constexpr Errc need_ended{"need.ended"};
inline constexpr Errc no_such_offer{"offer.none"};
inline constexpr Errc offer_not_yours{"offer.not-yours"};
inline constexpr Errc offer_ended{"offer.ended"};
inline constexpr Errc wrong_level{"means.wrong-level"};       // values: least, most
inline constexpr Errc wrong_priority{"means.wrong-priority"}; // values: least, most
inline constexpr Errc ends_before{"means.ends-before"};       // it ends before it begins
inline constexpr Errc compensation_below_zero{"means.compensation-below-zero"};
inline constexpr Errc cap_below_zero{"means.cap-below-zero"};
inline constexpr Errc cap_needs_pace{"means.cap-needs-pace"}; // a cap is by the day, the week or the month
} // namespace errc

// By an active member with a voice.
struct StateNeed {
    static constexpr std::string_view kind = "need.state";
    model::NeedFacts facts;

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    template <class Archive>
    void serialize(Archive& ar) { facts.serialize(ar); }
    bool operator==(const StateNeed&) const = default;
};

// By who stated it, or the holder; states it anew as a whole.
struct EditNeed {
    static constexpr std::string_view kind = "need.edit";
    model::NeedId need;
    model::NeedFacts facts;

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    std::vector<EntryId> objects() const { return {need}; }
    template <class Archive>
    void serialize(Archive& ar) {
        ar(field("need", need));
        facts.serialize(ar);
    }
    bool operator==(const EditNeed&) const = default;
};

// By who stated it, or the holder: it is asked for no more.
struct EndNeed {
    static constexpr std::string_view kind = "need.end";
    model::NeedId need;

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    std::vector<EntryId> objects() const { return {need}; }
    template <class Archive>
    void serialize(Archive& ar) { ar(field("need", need)); }
    bool operator==(const EndNeed&) const = default;
};

// By an active member, for himself.
struct MakeOffer {
    static constexpr std::string_view kind = "offer.make";
    model::OfferFacts facts;

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    template <class Archive>
    void serialize(Archive& ar) { facts.serialize(ar); }
    bool operator==(const MakeOffer&) const = default;
};

// By who made it; states it anew as a whole.
struct EditOffer {
    static constexpr std::string_view kind = "offer.edit";
    model::OfferId offer;
    model::OfferFacts facts;

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    std::vector<EntryId> objects() const { return {offer}; }
    template <class Archive>
    void serialize(Archive& ar) {
        ar(field("offer", offer));
        facts.serialize(ar);
    }
    bool operator==(const EditOffer&) const = default;
};

// By who made it.
struct EndOffer {
    static constexpr std::string_view kind = "offer.end";
    model::OfferId offer;

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    std::vector<EntryId> objects() const { return {offer}; }
    template <class Archive>
    void serialize(Archive& ar) { ar(field("offer", offer)); }
    bool operator==(const EndOffer&) const = default;
};

// How much of his time its author gives at most, in hours; without a volume there is no cap any more. By oneself.
struct CapTime {
    static constexpr std::string_view kind = "time.cap";
    std::optional<Quantity> volume; // hours, >= 0
    model::Pace pace = model::Pace::week;

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    template <class Archive>
    void serialize(Archive& ar) { ar(optional_field("volume", volume), field("period", pace)); }
    bool operator==(const CapTime&) const = default;
};

} // namespace osmose::journal
