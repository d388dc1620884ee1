#include "viewer/material.h"

#include "viewer/shaders.h"

#include <QtGui/QColor>
#include <QtGui/QVector3D>
#include <Qt3DRender/QBlendEquation>
#include <Qt3DRender/QBlendEquationArguments>
#include <Qt3DRender/QCullFace>
#include <Qt3DRender/QDepthTest>
#include <Qt3DRender/QEffect>
#include <Qt3DRender/QGraphicsApiFilter>
#include <Qt3DRender/QNoDepthMask>
#include <Qt3DRender/QParameter>
#include <Qt3DRender/QRenderPass>
#include <Qt3DRender/QShaderProgram>
#include <Qt3DRender/QTechnique>

namespace vecset {
namespace {

using States = std::vector<Qt3DRender::QRenderState*>;

Qt3DRender::QRenderState* bothSides() {
    auto* state = new Qt3DRender::QCullFace;
    state->setMode(Qt3DRender::QCullFace::NoCulling);
    return state;
}

Qt3DRender::QRenderState* depthTest(Qt3DRender::QDepthTest::DepthFunction function) {
    auto* state = new Qt3DRender::QDepthTest;
    state->setDepthFunction(function);
    return state;
}

void appendBlending(States& states) { // colours are premultiplied
    auto* factors = new Qt3DRender::QBlendEquationArguments;
    factors->setSourceRgba(Qt3DRender::QBlendEquationArguments::One);
    factors->setDestinationRgba(Qt3DRender::QBlendEquationArguments::OneMinusSourceAlpha);
    auto* equation = new Qt3DRender::QBlendEquation;
    equation->setBlendFunction(Qt3DRender::QBlendEquation::Add);
    states.insert(states.end(), {factors, equation, new Qt3DRender::QNoDepthMask});
}

States overlayStates() {
    States states{bothSides(), depthTest(Qt3DRender::QDepthTest::Always)};
    appendBlending(states);
    return states;
}

} // namespace

Material::Material(const QByteArray& vertexShader, const QByteArray& fragmentShader, const States& states,
                   Qt3DCore::QNode* parent, const QByteArray& geometryShader)
    : Qt3DRender::QMaterial(parent) {
    auto* program = new Qt3DRender::QShaderProgram(this);
    program->setVertexShaderCode(vertexShader);
    if (!geometryShader.isEmpty()) program->setGeometryShaderCode(geometryShader);
    program->setFragmentShaderCode(fragmentShader);
    auto* pass = new Qt3DRender::QRenderPass(this);
    pass->setShaderProgram(program);
    for (auto* state : states) pass->addRenderState(state);
    auto* technique = new Qt3DRender::QTechnique(this);
    technique->graphicsApiFilter()->setApi(Qt3DRender::QGraphicsApiFilter::OpenGL);
    technique->graphicsApiFilter()->setProfile(Qt3DRender::QGraphicsApiFilter::CoreProfile);
    technique->graphicsApiFilter()->setMajorVersion(3);
    technique->graphicsApiFilter()->setMinorVersion(3);
    technique->addRenderPass(pass);
    auto* effect = new Qt3DRender::QEffect(this);
    effect->addTechnique(technique);
    setEffect(effect);
}

void Material::setUniform(const char* name, const QVariant& value) {
    const QString key = QString::fromLatin1(name);
    auto*& parameter = m_parameters[key];
    if (parameter != nullptr) {
        parameter->setValue(value);
        return;
    }
    parameter = new Qt3DRender::QParameter(key, value, this);
    addParameter(parameter);
}

QVariant rgbUniform(const QColor& color) {
    return QVariant::fromValue(QVector3D(color.redF(), color.greenF(), color.blueF()));
}

Material* makeSurfaceMaterial(Qt3DCore::QNode* parent) {
    return new Material(shaders::surfaceVertex(), shaders::surfaceFragment(),
                        {bothSides(), depthTest(Qt3DRender::QDepthTest::Less)}, parent);
}

Material* makeDenseMaterial(Qt3DCore::QNode* parent) {
    return new Material(shaders::denseVertex(), shaders::denseFragment(),
                        {bothSides(), depthTest(Qt3DRender::QDepthTest::Less)}, parent);
}

Material* makeWireMaterial(Qt3DCore::QNode* parent) {
    return new Material(shaders::wireVertex(), shaders::wireFragment(),
                        {bothSides(), depthTest(Qt3DRender::QDepthTest::Less)}, parent, shaders::wireGeometry());
}

Material* makeBackgroundMaterial(Qt3DCore::QNode* parent) {
    return new Material(shaders::backgroundVertex(), shaders::backgroundFragment(),
                        {bothSides(), depthTest(Qt3DRender::QDepthTest::Always), new Qt3DRender::QNoDepthMask}, parent);
}

Material* makeGroundMaterial(Qt3DCore::QNode* parent) {
    States states{bothSides(), depthTest(Qt3DRender::QDepthTest::LessOrEqual)};
    appendBlending(states);
    return new Material(shaders::groundVertex(), shaders::groundFragment(), states, parent);
}

Material* makeAxesMaterial(Qt3DCore::QNode* parent) {
    return new Material(shaders::axesVertex(), shaders::axesFragment(), overlayStates(), parent);
}

Material* makeLabelMaterial(Qt3DCore::QNode* parent) {
    return new Material(shaders::labelVertex(), shaders::labelFragment(), overlayStates(), parent);
}

} // namespace vecset
