// A piece of a screen, passed to what frames it: card("x", {...}, [&] { ... }). It is called before the call returns, so it
// may hold references to everything around it, and it costs no allocation. Not for keeping.
#pragma once

#include <memory>
#include <type_traits>
#include <utility>

namespace osmose::ui {

template <class Signature>
class CallRef;

template <class R, class... Args>
class CallRef<R(Args...)> {
public:
    CallRef() = default;
    template <class F>
        requires(!std::is_same_v<std::remove_cvref_t<F>, CallRef> && std::is_invocable_r_v<R, F&, Args...>)
    CallRef(F&& f) { // NOLINT(google-explicit-constructor): a lambda is meant to become one
        using Callee = std::remove_reference_t<F>;
        if constexpr (std::is_function_v<Callee>) object_ = reinterpret_cast<void*>(&f);
        else object_ = const_cast<void*>(static_cast<const void*>(std::addressof(f)));
        call_ = [](void* object, Args... args) -> R {
            if constexpr (std::is_function_v<Callee>) return reinterpret_cast<Callee*>(object)(std::forward<Args>(args)...);
            else return (*static_cast<Callee*>(object))(std::forward<Args>(args)...);
        };
    }
    R operator()(Args... args) const { return call_(object_, std::forward<Args>(args)...); }
    explicit operator bool() const { return call_ != nullptr; }

private:
    void* object_ = nullptr;
    R (*call_)(void*, Args...) = nullptr;
};

using Body = CallRef<void()>;

} // namespace osmose::ui
