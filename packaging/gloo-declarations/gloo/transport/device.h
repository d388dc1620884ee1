#pragma once // see README.md beside this folder

namespace gloo::transport {

class Device;

class UnboundBuffer {
public:
    virtual ~UnboundBuffer();
};

} // namespace gloo::transport
