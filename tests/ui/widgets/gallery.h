#pragma once

#include <QMainWindow>

namespace vecset::test {

/// A made-up window that shows every widget and standard control of the studio in its states, for looking at and for
/// the gallery test. Its words are English on purpose long in places.
class Gallery final : public QMainWindow {
public:
    Gallery();
};

} // namespace vecset::test
