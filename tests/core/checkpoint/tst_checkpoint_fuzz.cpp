#include "core/base/atomic_file.h"
#include "core/checkpoint/model_folder.h"
#include "core/checkpoint/safetensors.h"
#include "core/checkpoint/safetensors_header.h"
#include "tests/support/test.h"

#include <ATen/ATen.h>

#include <random>

// Damaged files: whatever the bytes are, the answer is a result that holds its promises or an Error. The seeds are
// fixed, so a failure comes again. The sanitizer preset runs this too.

using namespace vecset;
namespace fs = std::filesystem;

namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t limit) { return static_cast<std::size_t>(random()) % limit; }

/// A small valid file with several types, metadata and an empty tensor.
std::string validFile() {
    const fs::path path = fs::path(test::temporaryFolder()) / "valid.safetensors";
    writeSafetensors(path,
                     {{"vae.a", at::ones({2, 3})},
                      {"b", at::ones({5}, at::kHalf)},
                      {"c", at::ones({3}, at::kBool)},
                      {"d", at::ones({0, 4}, at::kLong)},
                      {"e", at::scalar_tensor(1.0)}},
                     {{"format", "pt"}});
    return readFile(path);
}

void setLength(std::string& file, std::uint64_t length) {
    for (int i = 0; i < 8; ++i) file[static_cast<std::size_t>(i)] = static_cast<char>(length >> (8 * i));
}

std::uint64_t lengthOf(const std::string& file) {
    std::uint64_t length = 0;
    for (int i = 7; i >= 0; --i) length = length << 8 | static_cast<unsigned char>(file[static_cast<std::size_t>(i)]);
    return length;
}

/// Replaces, inserts, removes or doubles a few bytes, preferring those that mean something in a header.
void mutateText(std::string& text, Random& random) {
    static const std::vector<std::string> kPieces{"{",
                                                  "}",
                                                  "[",
                                                  "]",
                                                  ",",
                                                  ":",
                                                  "\"",
                                                  "-",
                                                  "0",
                                                  "9",
                                                  "1e9",
                                                  ".5",
                                                  "null",
                                                  "true",
                                                  "\\u0000",
                                                  "\xff",
                                                  "F64",
                                                  "BOOL",
                                                  "U16",
                                                  "9223372036854775807",
                                                  "18446744073709551616",
                                                  "4294967296",
                                                  "-1",
                                                  "shape",
                                                  "\"dtype\"",
                                                  "__metadata__",
                                                  "[[[[",
                                                  " "};
    const auto edits = 1 + below(random, 4);
    for (std::size_t i = 0; i < edits && !text.empty(); ++i) {
        const auto at = below(random, text.size());
        switch (below(random, 5)) {
        case 0: text[at] = static_cast<char>(random()); break;
        case 1: text.insert(at, kPieces[below(random, kPieces.size())]); break;
        case 2: text.erase(at, 1 + below(random, 8)); break;
        case 3: text.insert(at, text.substr(below(random, text.size()), 1 + below(random, 60))); break;
        default: text.replace(at, 1, kPieces[below(random, kPieces.size())]); break;
        }
    }
}

/// Checks what an accepted header promises.
void checkPromises(const SafetensorsHeader& header, std::size_t fileSize) {
    CHECK(header.dataOffset <= fileSize);
    std::uint64_t covered = 0;
    for (const auto& [name, entry] : header.tensors) {
        CHECK(entry.begin <= entry.end && entry.end <= fileSize - header.dataOffset);
        CHECK_EQ(entry.info.bytes(), static_cast<std::size_t>(entry.end - entry.begin));
        covered += entry.end - entry.begin;
    }
    CHECK_EQ(covered, std::uint64_t{fileSize - header.dataOffset});
}

/// True when the bytes were accepted.
bool parses(const std::string& bytes) {
    try {
        checkPromises(parseSafetensorsHeader(std::as_bytes(std::span(bytes.data(), bytes.size())), "fuzz"),
                      bytes.size());
        return true;
    } catch (const Error& error) {
        CHECK_EQ(error.code(), ErrorCode::UnreadableFile);
        CHECK(std::string(error.what()).find('\n') == std::string::npos);
        return false;
    }
}

} // namespace

VECSET_TEST(mutatedHeadersNeverBreakTheParser) {
    const auto valid = validFile();
    const auto headerSize = static_cast<std::size_t>(lengthOf(valid));
    Random random(20260711);
    int accepted = 0;
    for (int i = 0; i < 20000; ++i) {
        auto header = valid.substr(8, headerSize);
        mutateText(header, random);
        auto file = valid.substr(0, 8) + header + valid.substr(8 + headerSize);
        setLength(file, header.size());
        accepted += parses(file) ? 1 : 0;
    }
    CHECK(parses(valid));
    CHECK(accepted > 0 && accepted < 10000); // some edits only rename a tensor; most must be refused
}

VECSET_TEST(mutatedLengthsAndTruncationsNeverBreakTheParser) {
    const auto valid = validFile();
    Random random(7);
    for (std::size_t size = 0; size < valid.size(); ++size) CHECK(!parses(valid.substr(0, size)));
    for (int i = 0; i < 5000; ++i) {
        auto file = valid;
        const auto wide = std::uint64_t{random()} << 32 | random();
        setLength(file, wide >> below(random, 64));
        const bool same = lengthOf(file) == lengthOf(valid);
        CHECK_EQ(parses(file), same);
    }
}

VECSET_TEST(randomBytesAreNoFile) {
    Random random(99);
    for (int i = 0; i < 5000; ++i) {
        std::string file(below(random, 200), '\0');
        for (auto& byte : file) byte = static_cast<char>(random());
        if (file.size() >= 9 && i % 2 == 0) {
            setLength(file, file.size() - 8);
            file[8] = '{';
        }
        CHECK(!parses(file));
    }
}

VECSET_TEST(acceptedMutantsGiveReadableTensors) {
    const auto valid = validFile();
    const fs::path path = fs::path(test::temporaryFolder()) / "mutant.safetensors";
    Random random(5);
    int opened = 0;
    for (int i = 0; i < 2000; ++i) {
        auto file = valid;
        mutateText(file, random);
        if (!parses(file)) continue;
        std::ofstream(path, std::ios::binary) << file;
        const SafetensorsFile mutant(path);
        for (const auto& key : mutant.keys()) (void)mutant.tensor(key).to(at::kDouble).sum().item<double>();
        ++opened;
    }
    CHECK(opened > 0);
}

VECSET_TEST(mutatedConfigsGiveAnErrorOrAModel) {
    const fs::path folder = test::temporaryFolder();
    writeSafetensors(folder / "model.safetensors", {{"a", at::ones({2})}});
    const std::string valid =
        "model:\n  target: a.B\n  params:\n    depth: 2\n    axes: [1, 2]\nvae: &v\n  target: a.C\n"
        "conditioner: *v\nimage_processor: {target: p}\nscheduler: {target: \"s\"}\n";
    Random random(13);
    int opened = 0;
    for (int i = 0; i < 1500; ++i) {
        auto text = valid;
        mutateText(text, random);
        std::ofstream(folder / "config.yaml", std::ios::binary) << text;
        try {
            const auto model = openModelFolder(folder);
            if (!model.isVaeOnly()) CHECK(!model.part("model").target.empty() && model.part("vae").params.IsMap());
            ++opened;
        } catch (const Error& error) {
            CHECK(std::string(error.what()).find("config.yaml") != std::string::npos);
        }
    }
    CHECK(opened > 0);
}
