#include "core/dataset/procedural/shape_kinds.h"

#include <array>

namespace vecset {

namespace {

constexpr std::array<ShapeKind, 25> kKinds = {{
    {"chair", "Living room", 10, designChair},
    {"swivel chair", "Office", 4, designSwivelChair},
    {"bar stool", "Kitchen", 4, designBarStool},
    {"bench", "Exterior", 4, designBench},
    {"armchair", "Living room", 5, designArmchair},
    {"sofa", "Living room", 6, designSofa},
    {"table", "Living room", 9, designTable},
    {"desk", "Office", 4, designDesk},
    {"bed", "Bedroom", 7, designBed},
    {"shelf", "Living room", 6, designShelf},
    {"cupboard", "Kitchen", 7, designCupboard},
    {"drawers", "Bedroom", 4, designDrawers},
    {"crate", "Miscellaneous", 3, designCrate},
    {"cup", "Kitchen", 3, designCup},
    {"vase", "Miscellaneous", 2, designVase},
    {"bottle", "Kitchen", 2, designBottle},
    {"turned solid", "Miscellaneous", 2, designTurned},
    {"lamp", "Lights", 5, designLamp},
    {"plant", "Exterior", 2, designPlant},
    {"appliance", "Kitchen", 3, designAppliance},
    {"screen", "Office", 2, designScreen},
    {"tub", "Bathroom", 2, designTub},
    {"door", "Doors and windows", 1, designDoor},
    {"stairs", "Staircases", 1, designStairs},
    {"mix", "Miscellaneous", 2, designMix},
}};

constexpr int totalShare() {
    int sum = 0;
    for (const auto& kind : kKinds) sum += kind.share;
    return sum;
}
static_assert(totalShare() == 100);

} // namespace

std::span<const ShapeKind> shapeKinds() { return kKinds; }

const ShapeKind& kindOfItem(std::uint64_t number) {
    // 37 shares no factor with 100: a hundred items in a row visit all places.
    int place = static_cast<int>(number % 100 * 37 % 100);
    for (const auto& kind : kKinds) {
        if (place < kind.share) return kind;
        place -= kind.share;
    }
    return kKinds.front();
}

} // namespace vecset
