#include "core/base/atomic_file.h"
#include "core/checkpoint/safetensors.h"
#include "core/checkpoint/weight_set.h"
#include "tests/support/test.h"

#include <ATen/ATen.h>

#include <filesystem>

using namespace vecset;
namespace fs = std::filesystem;

namespace {

/// A file with this header text (its true length in front) and this many data bytes.
fs::path writeRaw(const std::string& header, std::size_t dataBytes, const std::string& prefix = "") {
    const fs::path path = fs::path(test::temporaryFolder()) / "raw.safetensors";
    std::string content = prefix;
    if (prefix.empty()) {
        for (int i = 0; i < 8; ++i) content += static_cast<char>(header.size() >> (8 * i));
    }
    content += header;
    content.append(dataBytes, '\x01');
    writeFileAtomically(path, content);
    return path;
}

std::string entry(const std::string& dtype, const std::string& shape, const std::string& offsets) {
    return R"({"dtype":")" + dtype + R"(","shape":)" + shape + R"(,"data_offsets":)" + offsets + "}";
}

std::map<std::string, at::Tensor> oneOfEach() {
    std::map<std::string, at::Tensor> tensors;
    const auto base = at::arange(-3, 9).reshape({3, 4});
    for (const auto dtype :
         {at::kDouble, at::kFloat, at::kHalf, at::kBFloat16, at::kLong, at::kInt, at::kShort, at::kChar}) {
        tensors[std::string("t.") + c10::toString(dtype)] = base.to(dtype);
    }
    tensors["t.byte"] = at::arange(250, 256).to(at::kByte);
    tensors["t.bool"] = base.gt(0);
    tensors["scalar"] = at::scalar_tensor(2.5);
    tensors["empty"] = at::zeros({0, 7});
    tensors["strided"] = at::arange(12).reshape({3, 4}).t().to(at::kFloat);
    return tensors;
}

} // namespace

VECSET_TEST(roundTripKeepsEveryTypeShapeAndValue) {
    const fs::path path = fs::path(test::temporaryFolder()) / "Grüße €.safetensors";
    const auto tensors = oneOfEach();
    writeSafetensors(path, tensors, {{"format", "pt"}, {"note", "ä\"\n"}});
    const SafetensorsFile file(path);
    CHECK_EQ(file.keys().size(), tensors.size());
    CHECK(std::is_sorted(file.keys().begin(), file.keys().end()));
    CHECK_EQ(file.metadata().at("note"), std::string("ä\"\n"));
    for (const auto& [key, expected] : tensors) {
        const auto actual = file.tensor(key);
        CHECK_EQ(actual.scalar_type(), expected.scalar_type());
        CHECK(actual.is_contiguous());
        CHECK(at::equal(actual, expected));
        CHECK_EQ(file.info(key).shape, expected.sizes().vec());
        CHECK_EQ(file.info(key).bytes(), expected.nbytes());
    }
    CHECK(!file.contains("other"));
    CHECK_THROWS(InvalidInput, "has no tensor 'other'", file.tensor("other"));
}

VECSET_TEST(sameTensorsGiveTheSameBytes) {
    const fs::path folder = test::temporaryFolder();
    writeSafetensors(folder / "a", oneOfEach(), {{"z", "1"}, {"a", "2"}});
    writeSafetensors(folder / "b", oneOfEach(), {{"a", "2"}, {"z", "1"}});
    CHECK(readFile(folder / "a") == readFile(folder / "b"));
}

VECSET_TEST(alignedTensorsAreViewsThatOutliveTheFileObject) {
    const fs::path path = fs::path(test::temporaryFolder()) / "view.safetensors";
    writeSafetensors(path, {{"a", at::full({1000}, 7.0F)}, {"b", at::ones({3}, at::kByte)}});
    at::Tensor first, second;
    {
        const SafetensorsFile file(path);
        first = file.tensor("a");
        second = file.tensor("a");
    }
    CHECK_EQ(first.data_ptr(), second.data_ptr());
    fs::remove(path);
    CHECK_EQ(first.sum().item<float>(), 7000.0F);
}

VECSET_TEST(anUnalignedTensorIsCopiedCorrectly) {
    const std::string header =
        R"({"a":)" + entry("U8", "[1]", "[0,1]") + R"(,"b":)" + entry("F32", "[2]", "[1,9]") + "}";
    const SafetensorsFile file(writeRaw(header, 9));
    const auto b = file.tensor("b");
    CHECK_EQ(reinterpret_cast<std::uintptr_t>(b.data_ptr()) % 4, std::uintptr_t{0});
    CHECK(at::equal(b.view(at::kInt), at::full({2}, 0x01010101, at::kInt)));
}

VECSET_TEST(aStrayWriteNeverReachesTheFile) {
    const fs::path path = fs::path(test::temporaryFolder()) / "stray.safetensors";
    writeSafetensors(path, {{"a", at::zeros({4})}});
    const auto before = readFile(path);
    SafetensorsFile(path).tensor("a").fill_(1);
    CHECK(readFile(path) == before);
}

VECSET_TEST(goldenFilesOpen) {
    const fs::path folder = test::parityFolder();
    std::size_t files = 0;
    for (const auto& item : fs::recursive_directory_iterator(folder)) {
        if (item.path().extension() != ".safetensors") continue;
        const SafetensorsFile file(item.path());
        for (const auto& key : file.keys()) CHECK_EQ(file.tensor(key).numel(), file.info(key).elements());
        ++files;
    }
    CHECK(files > 0);
}

VECSET_TEST(filesThatAreNoneAreRefused) {
    const fs::path folder = test::temporaryFolder();
    CHECK_THROWS(UnreadableFile, "No such file", SafetensorsFile(folder / "absent"));
    CHECK_THROWS(UnreadableFile, "directory", SafetensorsFile(folder));
    CHECK_THROWS(UnreadableFile, "not a regular file", SafetensorsFile("/dev/zero"));
    writeFileAtomically(folder / "empty", "");
    CHECK_THROWS(UnreadableFile, "only 0 bytes", SafetensorsFile(folder / "empty"));
}

VECSET_TEST(damagedHeadersAreRefusedWithTheKey) {
    struct Row {
        const char* message;
        std::string header;
        std::size_t dataBytes;
    };
    const auto tensor = [](const std::string& value) { return R"({"w":)" + value + "}"; };
    const std::vector<Row> rows{
        {"not a JSON object", "", 0},
        {"not a JSON object", "[]", 0},
        {"not a JSON object", "7", 0},
        {"not valid JSON", "{\"w\":", 0},
        {"not valid JSON", "{} x", 0},
        {"not valid JSON", "{\"\xff\":1}", 0},
        {"the header has the number -1 near 'shape' of 'w'", tensor(entry("F32", "[-1]", "[0,4]")), 4},
        {"the header has the number 1.5", tensor(entry("F32", "[1.5]", "[0,4]")), 4},
        {"the header has null", tensor("null"), 0},
        {"the header has a list", tensor("[[[[[[[[]]]]]]]]"), 0},
        {"the header has an object", tensor(R"({"dtype":{}})"), 0},
        {"the header has a number", R"({"__metadata__":{"a":1}})", 0},
        {"the header has an object", R"({"__metadata__":{"a":{}}})", 0},
        {"unsupported type 'F8_E4M3'", tensor(entry("F8_E4M3", "[4]", "[0,4]")), 4},
        {"unknown field 'extra'", tensor(R"({"extra":1})"), 0},
        {"lacks dtype, shape or data_offsets", tensor(R"({"dtype":"F32"})"), 0},
        {"two data_offsets", tensor(entry("F32", "[1]", "[0,4,8]")), 4},
        {"tensor 'w' appears twice",
         R"({"w":)" + entry("U8", "[1]", "[0,1]") + R"(,"w":)" + entry("U8", "[1]", "[0,1]") + "}", 1},
        {"has 'shape' twice", tensor(R"({"shape":[1],"shape":[1],"dtype":"U8","data_offsets":[0,1]})"), 1},
        {"'__metadata__' appears twice", R"({"__metadata__":{},"__metadata__":{}})", 0},
        {"ends before it begins", tensor(entry("U8", "[1]", "[1,0]")), 1},
        {"data section of 3 bytes", tensor(entry("F32", "[1]", "[0,4]")), 3},
        {"impossible shape", tensor(entry("F32", "[4294967296,4294967296]", "[0,0]")), 0},
        {"impossible shape", tensor(entry("F32", "[0,9223372036854775807,4]", "[0,0]")), 0},
        {"too large", tensor(entry("F32", "[18446744073709551615]", "[0,0]")), 0},
        {"has 8 bytes, but its type and shape [1] ask for 4", tensor(entry("F32", "[1]", "[0,8]")), 8},
        {"leaves a gap", tensor(entry("U8", "[1]", "[1,2]")), 2},
        {"belong to no tensor", tensor(entry("U8", "[1]", "[0,1]")), 2},
        {"overlaps", R"({"a":)" + entry("U8", "[2]", "[0,2]") + R"(,"b":)" + entry("U8", "[2]", "[1,3]") + "}", 3},
    };
    for (const auto& row : rows)
        CHECK_THROWS(UnreadableFile, row.message, SafetensorsFile(writeRaw(row.header, row.dataBytes)));
    const std::string manyDimensions = "[" + std::string(100, '1') + "]";
    std::string ones = "[1";
    for (int i = 0; i < 100; ++i) ones += ",1";
    CHECK_THROWS(UnreadableFile, "too many numbers",
                 SafetensorsFile(writeRaw(tensor(entry("U8", ones + "]", "[0,1]")), 1)));
    CHECK_THROWS(UnreadableFile, "the header has",
                 SafetensorsFile(writeRaw(tensor(entry("U8", manyDimensions, "[0,1]")), 1)));
    CHECK_THROWS(UnreadableFile, "the header has",
                 SafetensorsFile(writeRaw("{\"a\":" + std::string(1'000'000, '['), 0)));
}

VECSET_TEST(lyingLengthsAreRefusedBeforeAnyAllocation) {
    const auto withLength = [](std::uint64_t length) {
        std::string prefix;
        for (int i = 0; i < 8; ++i) prefix += static_cast<char>(length >> (8 * i));
        return writeRaw("{}", 0, prefix);
    };
    CHECK_EQ(SafetensorsFile(withLength(2)).keys().size(), std::size_t{0});
    CHECK_THROWS(UnreadableFile, "claims 3 bytes", SafetensorsFile(withLength(3)));
    CHECK_THROWS(UnreadableFile, "limit 100 MB", SafetensorsFile(withLength(100'000'001)));
    CHECK_THROWS(UnreadableFile, "limit 100 MB", SafetensorsFile(withLength(~std::uint64_t{0})));
}

VECSET_TEST(theWriterRefusesWhatTheFormatCannotHold) {
    const fs::path path = fs::path(test::temporaryFolder()) / "refused.safetensors";
    CHECK_THROWS(InvalidInput, "undefined", writeSafetensors(path, {{"a", at::Tensor()}}));
    CHECK_THROWS(InvalidInput, "cannot hold", writeSafetensors(path, {{"a", at::zeros({2}, at::kComplexFloat)}}));
    CHECK_THROWS(InvalidInput, "UTF-8", writeSafetensors(path, {{"\xff", at::zeros({2})}}));
    CHECK_THROWS(InvalidInput, "__metadata__", writeSafetensors(path, {{"__metadata__", at::zeros({2})}}));
    CHECK_THROWS(WriteFailed, "no/such", writeSafetensors("/no/such/folder/x", {{"a", at::zeros({2})}}));
    CHECK(!fs::exists(path));
}

VECSET_TEST(aWeightSetJoinsFilesAndRefusesDoubles) {
    const fs::path folder = test::temporaryFolder();
    writeSafetensors(folder / "1", {{"b.x", at::ones({1})}, {"d", at::ones({2})}});
    writeSafetensors(folder / "2", {{"a", at::ones({3})}, {"c.y", at::ones({4})}});
    const WeightSet set({folder / "1", folder / "2"});
    CHECK_EQ(set.keys(), (std::vector<std::string>{"a", "b.x", "c.y", "d"}));
    CHECK_EQ(set.tensor("c.y").numel(), 4);
    CHECK(set.containsPrefix("c.") && !set.containsPrefix("e") && !set.containsPrefix("a."));
    CHECK_THROWS(InvalidInput, "is in both", WeightSet({folder / "1", folder / "1"}));
}
