/* Included before Dear ImGui's OpenGL backend on the web. The backend saves the state of the context before it draws, and each question
   waits until the GPU has caught up: more than the whole rest of a frame. Nobody else draws in our context, so its state between two
   frames is known: nothing bound, everything else as it was made. Other questions (limits, version) go through. */
#include <GLES3/gl3.h>

static inline void osmose_gl_state(GLenum name, GLint* value) {
    switch (name) {
    case GL_ACTIVE_TEXTURE: *value = GL_TEXTURE0; return;
    case GL_CURRENT_PROGRAM:
    case GL_TEXTURE_BINDING_2D:
    case GL_SAMPLER_BINDING:
    case GL_ARRAY_BUFFER_BINDING:
    case GL_ELEMENT_ARRAY_BUFFER_BINDING:
    case GL_VERTEX_ARRAY_BINDING:
    case GL_PIXEL_UNPACK_BUFFER_BINDING: *value = 0; return;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA: *value = GL_FUNC_ADD; return;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA: *value = GL_ONE; return;
    case GL_BLEND_DST_RGB:
    case GL_BLEND_DST_ALPHA: *value = GL_ZERO; return;
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX: value[0] = value[1] = value[2] = value[3] = 0; return; /* set before each drawing */
    default: glGetIntegerv(name, value);
    }
}
#define glGetIntegerv(name, value) osmose_gl_state(name, value)
