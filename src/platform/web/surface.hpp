// The canvas: SDL's window and GL context with SDL's own listeners taken off, its size in CSS and device pixels,
// the loss and return of the context; and, in the plain view, a renderer that draws nothing.
#pragma once

namespace osmose::platform::web {

class Surface {
public:
    // False when the browser gives no WebGL2; the reason is printed on the console.
    bool open();
    // The plain view: Dear ImGui runs, no pixel is drawn.
    void open_without_pixels();
    // From the page, whenever the canvas has another size or density.
    void resize(float css_width, float css_height, int pixel_width, int pixel_height);
    void lose_context();
    void restore_context();
    void begin_frame();
    void render();
    bool has_size() const { return css_width_ > 0 && css_height_ > 0; }

private:
    void start_renderer();
    float css_width_ = 0, css_height_ = 0;
    int pixel_width_ = 0, pixel_height_ = 0;
    bool pixels_ = false, lost_ = false;
};

} // namespace osmose::platform::web
