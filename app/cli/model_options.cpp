#include "app/cli/model_options.h"

#include "core/checkpoint/model_zoo.h"

#include <CLI/CLI.hpp>

namespace vecset::cli {

void addModelOptions(CLI::App& command, ModelOptions& options) {
    command.add_option("-m,--model", options.model, "a model's name (see vecset models list) or its folder")
        ->capture_default_str();
    command.add_option("--device", options.device, "where networks run")
        ->check(CLI::IsMember({"auto", "cpu", "cuda"}))->capture_default_str();
    command
        .add_option("--precision", options.precision,
                    "number format of the networks (auto: fp32 on CPU, fp16 on CUDA; on a CPU with AVX512-FP16, fp16 "
                    "is for the shape decoder's queries)")
        ->check(CLI::IsMember({"auto", "fp32", "fp16", "bf16"}))
        ->capture_default_str();
    command
        .add_option("--memory-limit", options.memoryLimit,
                    "GiB of the device that networks may take; where they do not fit together they are loaded one at a "
                    "time (0: what is free)")
        ->check(CLI::Range(0.0, 100000.0));
}

void addMeshOptions(CLI::App& command, MeshOptions& options) {
    command.add_option("-r,--resolution", options.resolution, "cells per axis of the finest grid, 8 to 1024")
        ->capture_default_str();
    command.add_option("--decoder", options.decoder, "how the field is sampled")
        ->check(CLI::IsMember({"dense", "hierarchical", "lightning"}))->capture_default_str();
    command.add_option("--kv-scoring", options.scoring, "how lightning chooses latent tokens")
        ->check(CLI::IsMember({"mean", "merge"}))->capture_default_str();
    command
        .add_option("--iso", options.isoLevel,
                    "the surface is where the field has this value; greater makes it thinner")
        ->check(CLI::Range(-10.0, 10.0))
        ->capture_default_str();
    command.add_option("--faces", options.faces, "simplify to at most this many triangles; 0 keeps them all")
        ->check(CLI::NonNegativeNumber)->capture_default_str();
    command
        .add_option("--floaters", options.floaters,
                    "drop parts smaller than this share of the largest one; 0 keeps all")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
}

Pipeline loadPipeline(const ModelOptions& options, const JobContext& job) {
    const auto device = options.device == "cpu"    ? DeviceChoice::Cpu
                        : options.device == "cuda" ? DeviceChoice::Cuda
                                                   : DeviceChoice::Auto;
    const auto precision = options.precision == "fp32"   ? Precision::Float32
                           : options.precision == "fp16" ? Precision::Float16
                           : options.precision == "bf16" ? Precision::BFloat16
                                                         : Precision::Auto;
    const auto limit = static_cast<std::uint64_t>(options.memoryLimit * (1 << 30));
    return Pipeline::load(ModelZoo::standard().resolve(options.model), device, precision, job, limit);
}

MeshRequest meshRequest(const MeshOptions& options) {
    MeshRequest request;
    request.decode.method = options.decoder == "dense"          ? DecodeMethod::Dense
                            : options.decoder == "hierarchical" ? DecodeMethod::Hierarchical
                                                                : DecodeMethod::Lightning;
    request.decode.scoring = options.scoring == "merge" ? KvScoring::Merge : KvScoring::Mean;
    request.decode.resolution = options.resolution;
    request.decode.isoLevel = options.isoLevel;
    request.cleanUp.faceBudget = options.faces;
    request.cleanUp.removeFloaters = options.floaters > 0.0;
    request.cleanUp.floaterRatio = options.floaters;
    return request;
}

} // namespace vecset::cli
