// Rows in the order in which they came, found by id. Copying a table is cheap (chunks are shared until one is written to), so
// the journal can keep the state at many places, and folding forward from any of them leaves the others as they were.
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace osmose::model {

// An array in chunks that copies share until one of them writes.
template <class T, std::size_t ChunkSize>
class SharedArray {
public:
    std::size_t size() const { return size_; }
    const T& operator[](std::size_t i) const { return (*chunks_[i / ChunkSize])[i % ChunkSize]; }
    T& edit(std::size_t i) { return own(i / ChunkSize)[i % ChunkSize]; }
    void push_back(T value) {
        if (size_ % ChunkSize == 0) {
            chunks_.push_back(std::make_shared<Chunk>());
            chunks_.back()->reserve(ChunkSize);
        }
        own(size_ / ChunkSize).push_back(std::move(value));
        ++size_;
    }

private:
    using Chunk = std::vector<T>;
    Chunk& own(std::size_t c) {
        auto& chunk = chunks_[c];
        if (chunk.use_count() > 1) {
            auto copy = std::make_shared<Chunk>();
            copy->reserve(ChunkSize);
            copy->assign(chunk->begin(), chunk->end());
            chunk = std::move(copy);
        }
        return *chunk;
    }
    std::vector<std::shared_ptr<Chunk>> chunks_;
    std::size_t size_ = 0;
};

// Row has a member `id`, which never changes.
template <class Row>
class Table {
public:
    using Id = decltype(Row::id);

    std::size_t size() const { return rows_.size(); }
    bool empty() const { return size() == 0; }
    const Row& operator[](std::size_t i) const { return rows_[i]; }

    const Row* find(const Id& id) const {
        const std::size_t slot = slot_of(id);
        return slot < slots_.size() && slots_[slot] ? &rows_[slots_[slot] - 1] : nullptr;
    }
    bool contains(const Id& id) const { return find(id) != nullptr; }
    // The row to write to. Precondition: it is there.
    Row& edit(const Id& id) {
        const std::size_t slot = slot_of(id);
        assert(slot < slots_.size() && slots_[slot] && "no such row");
        return rows_.edit(slots_[slot] - 1);
    }
    // Precondition: no row has this id.
    Row& add(Row row) {
        if (2 * (size() + 1) > slots_.size()) rehash();
        const std::size_t slot = slot_of(row.id);
        assert(!slots_[slot] && "an id is given once");
        slots_.edit(slot) = static_cast<std::uint32_t>(size() + 1);
        rows_.push_back(std::move(row));
        return rows_.edit(size() - 1);
    }

    class Iterator {
    public:
        using value_type = Row;
        using difference_type = std::ptrdiff_t;
        Iterator() = default;
        Iterator(const Table* table, std::size_t at) : table_(table), at_(at) {}
        const Row& operator*() const { return (*table_)[at_]; }
        const Row* operator->() const { return &(*table_)[at_]; }
        Iterator& operator++() { return ++at_, *this; }
        Iterator operator++(int) { return Iterator{table_, at_++}; }
        bool operator==(const Iterator& other) const { return at_ == other.at_; }

    private:
        const Table* table_ = nullptr;
        std::size_t at_ = 0;
    };
    Iterator begin() const { return {this, 0}; }
    Iterator end() const { return {this, size()}; }

    friend bool operator==(const Table& a, const Table& b) {
        if (a.size() != b.size()) return false;
        for (std::size_t i = 0; i < a.size(); ++i)
            if (!(a[i] == b[i])) return false;
        return true;
    }

private:
    // Where the id stands, or the free slot where it would; slots are a power of two and at most half full.
    std::size_t slot_of(const Id& id) const {
        if (slots_.size() == 0) return 0;
        const std::size_t mask = slots_.size() - 1;
        std::size_t slot = std::hash<Id>{}(id) & mask;
        while (slots_[slot] && rows_[slots_[slot] - 1].id != id) slot = (slot + 1) & mask;
        return slot;
    }
    void rehash() {
        const std::size_t wanted = slots_.size() ? 2 * slots_.size() : 16;
        slots_ = {};
        while (slots_.size() < wanted) slots_.push_back(0);
        for (std::size_t i = 0; i < rows_.size(); ++i) slots_.edit(slot_of(rows_[i].id)) = static_cast<std::uint32_t>(i + 1);
    }
    SharedArray<Row, 32> rows_;
    SharedArray<std::uint32_t, 256> slots_; // open addressing: row + 1, 0 where free
};

} // namespace osmose::model
