#include "core/checkpoint/weight_set.h"

#include "core/base/error.h"

#include <algorithm>

namespace vecset {

WeightSet::WeightSet(const SafetensorsFile& file) { add(file); }

WeightSet::WeightSet(const std::vector<std::filesystem::path>& files) {
    for (const auto& file : files) add(SafetensorsFile(file));
}

void WeightSet::add(const SafetensorsFile& file) {
    for (const auto& key : file.keys()) {
        const auto [place, fresh] = m_owner.emplace(key, m_files.size());
        if (!fresh) {
            throw Error(ErrorCode::InvalidInput, "tensor " + quotedName(key) + " is in both " +
                                                     m_files[place->second].path().string() + " and " +
                                                     file.path().string());
        }
    }
    m_files.push_back(file);
    m_keys.insert(m_keys.end(), file.keys().begin(), file.keys().end());
    std::sort(m_keys.begin(), m_keys.end());
}

bool WeightSet::containsPrefix(const std::string& prefix) const {
    const auto found = m_owner.lower_bound(prefix);
    return found != m_owner.end() && found->first.compare(0, prefix.size(), prefix) == 0;
}

const SafetensorsFile& WeightSet::owner(const std::string& key) const {
    const auto found = m_owner.find(key);
    if (found == m_owner.end()) throw Error(ErrorCode::InvalidInput, name() + " has no tensor " + quotedName(key));
    return m_files[found->second];
}

TensorInfo WeightSet::info(const std::string& key) const { return owner(key).info(key); }

at::Tensor WeightSet::tensor(const std::string& key) const { return owner(key).tensor(key); }

std::string WeightSet::name() const {
    if (m_files.empty()) return "an empty set of weights";
    const auto first = m_files.front().path().string();
    return m_files.size() == 1 ? first : first + " (and " + std::to_string(m_files.size() - 1) + " more shards)";
}

} // namespace vecset
