#include "core/base/error.h"
#include "core/image/grab_cut_matte.h"
#include "core/image/network_matte.h"

#include <string>

namespace vecset {
namespace {

[[noreturn]] void failWithoutOpenCv(const std::string& what) {
    throw Error(ErrorCode::NotAvailable, what +
                                             " is not in this build (it was made without OpenCV): use a picture with "
                                             "an alpha channel (PNG with a transparent background), or matte none");
}

} // namespace

std::vector<float> grabCutMatte(const RgbaImage&, const JobContext&) {
    failWithoutOpenCv("finding the object in a picture without transparency");
}

std::vector<float> networkMatte(const RgbaImage&, const MatteOptions&, const JobContext&) {
    failWithoutOpenCv("background removal by a network");
}

} // namespace vecset
