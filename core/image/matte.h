#pragma once

#include "core/base/job_context.h"
#include "core/base/rgba_image.h"

#include <filesystem>
#include <string_view>

namespace vecset {

/// How the object is told from the background.
enum class MatteMode {
    Auto,    ///< Alpha when the picture has transparency, else Network when one is named, else GrabCut
    Alpha,   ///< the picture's own transparency
    None,    ///< the picture as it is
    GrabCut, ///< colour statistics, seeded from the picture's border; built in
    Network  ///< a segmentation network in an ONNX file (U2-Net, IS-Net, BiRefNet and their kin)
};

/// What is subtracted from, and divided out of, colours in [0, 1] before they enter the network.
enum class NetworkColors {
    Auto,     ///< Centered when the file's name says isnet, dis or rmbg, else ImageNet
    ImageNet, ///< mean 0.485 0.456 0.406, deviation 0.229 0.224 0.225 (U2-Net, BiRefNet)
    Centered  ///< mean 0.5, deviation 1 (IS-Net, RMBG)
};

struct MatteOptions {
    MatteMode mode = MatteMode::Auto;
    std::filesystem::path network; ///< ONNX file for MatteMode::Network
    NetworkColors networkColors = NetworkColors::Auto;
    int networkSize = 0;    ///< side of the network's input; 0: what the file says, else 320, else 1024
    double threshold = 0.1; ///< a found matte below this counts as background and becomes 0
};

/// "auto", "alpha", "none", "grabcut", "network". Error InvalidInput for another name.
[[nodiscard]] MatteMode matteModeFromName(std::string_view name);

/// Whether the picture has transparency worth the name (at least one pixel in a thousand).
[[nodiscard]] bool hasTransparency(const RgbaImage& picture);

/// The picture with the background's alpha at 0; colours stay. Same picture and options, same bytes.
/// @throws Error EmptyMatte when nothing, or nothing but object, is found (not with None); UnreadableFile, InvalidInput
///         or UnsupportedFormat for a network file that cannot be used.
[[nodiscard]] RgbaImage removeBackground(const RgbaImage& picture, const MatteOptions& options = {},
                                         const JobContext& job = {});

} // namespace vecset
