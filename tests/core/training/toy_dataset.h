#pragma once

#include "core/checkpoint/safetensors.h"
#include "core/dataset/dataset_manifest.h"

#include <ATen/ATen.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#ifdef CHECK // LibTorch's logging has one too
#undef CHECK
#endif
#include "tests/support/test.h"

namespace vecset::test {

/// A data set of `train` training and `held` validation items with one icon and two views, the second of them turned.
inline std::filesystem::path makeDataset(const std::string& name, int train, int held) {
    const std::filesystem::path folder = std::filesystem::path(temporaryFolder()) / name;
    std::filesystem::create_directories(folder / "items");
    std::vector<DatasetItem> items;
    for (int i = 0; i < train + held; ++i) {
        DatasetItem item;
        item.id = name + "-" + std::to_string(i);
        item.split = i < train ? "train" : "validation";
        item.file = "items/" + item.id + ".safetensors";
        at::Tensor picture = at::zeros({32, 32, 4}, at::kByte);
        picture.slice(0, 8, 24).slice(1, 8, 24).fill_(200);
        std::map<std::string, at::Tensor> tensors;
        for (const char* key : {"surface", "sharp"}) tensors[key] = at::rand({16, 6}).to(at::kHalf);
        for (const char* key : {"volume", "near"}) {
            tensors[std::string(key) + "_points"] = at::rand({16, 3}).to(at::kHalf);
            tensors[std::string(key) + "_sdf"] = at::rand({16}).to(at::kHalf);
        }
        tensors["icon"] = picture;
        tensors["views"] = at::stack({picture, picture});
        tensors["view_scale"] = at::ones({2, 3});
        tensors["view_turns"] = at::tensor({0, 3}, at::kByte);
        writeSafetensors(folder / item.file, tensors);
        items.push_back(item);
    }
    writeManifest(folder, items);
    return folder;
}

} // namespace vecset::test
