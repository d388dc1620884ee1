#pragma once

#include <QString>

#include <vector>

namespace vecset {

/// A picture that comes with the program.
struct SamplePicture {
    QString title; ///< translated
    QString path;
};

/// The folder with the sample pictures: $VECSET_SAMPLES, else share/vecset/samples beside the program's folder, else
/// the source tree's resources/samples. Empty when there is none.
[[nodiscard]] QString samplesFolder();

/// The PNG pictures of the folder by name, without the overview that the documentation shows.
[[nodiscard]] std::vector<SamplePicture> findSamples(const QString& folder);

/// The title in the language of the program; a file that is not ours is called by its base name.
[[nodiscard]] QString sampleTitle(const QString& path);

} // namespace vecset
