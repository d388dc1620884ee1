#pragma once

#include "core/dataset/procedural/shape_design.h"

#include <span>
#include <string>

namespace vecset {

/// A family of procedural shapes.
struct ShapeKind {
    const char* name;     ///< "swivel chair"
    const char* category; ///< as the furniture catalogues call it: "Office"
    int share;            ///< items of this kind among each hundred
    void (*design)(ShapeDesign&);
};

/// All families; the shares add up to 100.
[[nodiscard]] std::span<const ShapeKind> shapeKinds();
/// The family of item `number`: every hundred items in a row hold each family as often as its share says, mixed.
[[nodiscard]] const ShapeKind& kindOfItem(std::uint64_t number);

// seating.cpp
void designChair(ShapeDesign& d);
void designSwivelChair(ShapeDesign& d);
void designBarStool(ShapeDesign& d);
void designBench(ShapeDesign& d);
void designArmchair(ShapeDesign& d);
void designSofa(ShapeDesign& d);
// tables.cpp
void designTable(ShapeDesign& d);
void designDesk(ShapeDesign& d);
void designBed(ShapeDesign& d);
// storage.cpp
void designShelf(ShapeDesign& d);
void designCupboard(ShapeDesign& d);
void designDrawers(ShapeDesign& d);
void designCrate(ShapeDesign& d);
// turned_shapes.cpp
void designCup(ShapeDesign& d);
void designVase(ShapeDesign& d);
void designBottle(ShapeDesign& d);
void designTurned(ShapeDesign& d);
void designLamp(ShapeDesign& d);
void designPlant(ShapeDesign& d);
// household.cpp
void designAppliance(ShapeDesign& d);
void designScreen(ShapeDesign& d);
void designTub(ShapeDesign& d);
void designDoor(ShapeDesign& d);
void designStairs(ShapeDesign& d);
void designMix(ShapeDesign& d);

} // namespace vecset
