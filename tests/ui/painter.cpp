#include "painter.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <vector>
#include <zlib.h>

namespace osmose::ui::test {
namespace {

struct Picture {
    int width, height;
    std::vector<float> rgb; // 0 to 255

    void blend(int x, int y, const float (&color)[4]) {
        float* pixel = &rgb[(static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 3];
        for (int c = 0; c < 3; ++c) pixel[c] += (color[c] - pixel[c]) * color[3];
    }
};

struct Clip {
    int left, top, right, bottom;
};

void texel(const ImTextureData& texture, float u, float v, float (&out)[4]) {
    const float x = u * static_cast<float>(texture.Width) - 0.5f, y = v * static_cast<float>(texture.Height) - 0.5f;
    const int x0 = static_cast<int>(std::floor(x)), y0 = static_cast<int>(std::floor(y));
    const float fx = x - static_cast<float>(x0), fy = y - static_cast<float>(y0);
    for (float& c : out) c = 0;
    for (int dy = 0; dy < 2; ++dy)
        for (int dx = 0; dx < 2; ++dx) {
            const int tx = std::clamp(x0 + dx, 0, texture.Width - 1), ty = std::clamp(y0 + dy, 0, texture.Height - 1);
            const auto* pixel = const_cast<ImTextureData&>(texture).Pixels +
                                (static_cast<std::size_t>(ty) * static_cast<std::size_t>(texture.Width) + static_cast<std::size_t>(tx)) *
                                    static_cast<std::size_t>(texture.BytesPerPixel);
            const float part = (dx ? fx : 1 - fx) * (dy ? fy : 1 - fy);
            if (texture.BytesPerPixel == 4)
                for (int c = 0; c < 4; ++c) out[c] += part * pixel[c];
            else out[3] += part * pixel[0];
        }
    if (texture.BytesPerPixel != 4) out[0] = out[1] = out[2] = 255;
}

float edge(ImVec2 a, ImVec2 b, ImVec2 p) { return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x); }
// The top-left rule: a pixel on the edge of two triangles belongs to one of them.
bool owns_edge(ImVec2 a, ImVec2 b) { return (a.y == b.y && b.x > a.x) || b.y < a.y; }

void triangle(Picture& picture, const Clip& clip, const ImTextureData& texture, ImDrawVert a, ImDrawVert b, ImDrawVert c) {
    float area = edge(a.pos, b.pos, c.pos);
    if (area == 0) return;
    if (area < 0) std::swap(b, c), area = -area;
    const int left = std::max(clip.left, static_cast<int>(std::floor(std::min({a.pos.x, b.pos.x, c.pos.x}))));
    const int right = std::min(clip.right, static_cast<int>(std::ceil(std::max({a.pos.x, b.pos.x, c.pos.x}))));
    const int top = std::max(clip.top, static_cast<int>(std::floor(std::min({a.pos.y, b.pos.y, c.pos.y}))));
    const int bottom = std::min(clip.bottom, static_cast<int>(std::ceil(std::max({a.pos.y, b.pos.y, c.pos.y}))));
    for (int y = top; y < bottom; ++y)
        for (int x = left; x < right; ++x) {
            const ImVec2 p{static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f};
            const float wa = edge(b.pos, c.pos, p), wb = edge(c.pos, a.pos, p), wc = edge(a.pos, b.pos, p);
            if (wa < 0 || wb < 0 || wc < 0) continue;
            if ((wa == 0 && !owns_edge(b.pos, c.pos)) || (wb == 0 && !owns_edge(c.pos, a.pos)) || (wc == 0 && !owns_edge(a.pos, b.pos)))
                continue;
            const float ka = wa / area, kb = wb / area, kc = wc / area;
            float sample[4];
            texel(texture, a.uv.x * ka + b.uv.x * kb + c.uv.x * kc, a.uv.y * ka + b.uv.y * kb + c.uv.y * kc, sample);
            float color[4];
            for (int i = 0; i < 4; ++i) {
                const int shift = i * 8;
                const auto channel = [shift](ImU32 value) { return static_cast<float>((value >> shift) & 0xFF); };
                color[i] = (channel(a.col) * ka + channel(b.col) * kb + channel(c.col) * kc) * sample[i] / 255;
            }
            color[3] /= 255;
            if (color[3] > 0) picture.blend(x, y, color);
        }
}

void put32(std::vector<std::uint8_t>& out, std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<std::uint8_t>(value >> shift));
}

void chunk(std::FILE* file, const char* name, const std::vector<std::uint8_t>& data) {
    std::vector<std::uint8_t> out;
    put32(out, static_cast<std::uint32_t>(data.size()));
    out.insert(out.end(), name, name + 4);
    out.insert(out.end(), data.begin(), data.end());
    put32(out, static_cast<std::uint32_t>(crc32(0, out.data() + 4, static_cast<uInt>(out.size() - 4))));
    std::fwrite(out.data(), 1, out.size(), file);
}

void write_png(const Picture& picture, const std::string& path) {
    std::vector<std::uint8_t> rows;
    for (int y = 0; y < picture.height; ++y) {
        rows.push_back(0);
        for (int i = 0; i < picture.width * 3; ++i)
            rows.push_back(static_cast<std::uint8_t>(std::clamp(
                picture.rgb[static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) * 3 + static_cast<std::size_t>(i)] + 0.5f,
                0.f, 255.f)));
    }
    uLongf size = compressBound(static_cast<uLong>(rows.size()));
    std::vector<std::uint8_t> packed(size), header;
    compress2(packed.data(), &size, rows.data(), static_cast<uLong>(rows.size()), 3);
    packed.resize(size);
    put32(header, static_cast<std::uint32_t>(picture.width));
    put32(header, static_cast<std::uint32_t>(picture.height));
    header.insert(header.end(), {8, 2, 0, 0, 0});
    std::FILE* file = std::fopen(path.c_str(), "wb");
    if (file == nullptr) return;
    std::fwrite("\x89PNG\r\n\x1a\n", 1, 8, file);
    chunk(file, "IHDR", header);
    chunk(file, "IDAT", packed);
    chunk(file, "IEND", {});
    std::fclose(file);
}

} // namespace

void paint_png(const ImDrawData& data, const std::string& path) {
    const ImVec2 scale = data.FramebufferScale;
    Picture picture{static_cast<int>(data.DisplaySize.x * scale.x), static_cast<int>(data.DisplaySize.y * scale.y), {}};
    picture.rgb.assign(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 3, 0);
    for (const ImDrawList* list : data.CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const ImTextureData* texture = command.TexRef._TexData;
            if (texture == nullptr || texture->Pixels == nullptr) continue;
            const Clip clip{std::max(0, static_cast<int>(command.ClipRect.x * scale.x)), std::max(0, static_cast<int>(command.ClipRect.y * scale.y)),
                            std::min(picture.width, static_cast<int>(std::ceil(command.ClipRect.z * scale.x))),
                            std::min(picture.height, static_cast<int>(std::ceil(command.ClipRect.w * scale.y)))};
            const auto vertex = [&](unsigned index) {
                ImDrawVert out = list->VtxBuffer[static_cast<int>(command.VtxOffset + index)];
                out.pos = {out.pos.x * scale.x, out.pos.y * scale.y};
                return out;
            };
            for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
                const ImDrawIdx* index = &list->IdxBuffer[static_cast<int>(command.IdxOffset + i)];
                triangle(picture, clip, *texture, vertex(index[0]), vertex(index[1]), vertex(index[2]));
            }
        }
    write_png(picture, path);
}

} // namespace osmose::ui::test
