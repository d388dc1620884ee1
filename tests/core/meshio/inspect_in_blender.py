# Run by tst_export_blender: blender -b --factory-startup --python-exit-code 3 --python THIS -- FILE...
# Imports each file into an empty scene and prints one line of facts per file, measured in Blender's z-up world in metres.
import sys

import bmesh
import bpy
import numpy

if not hasattr(numpy, "bool"):
    numpy.bool = bool  # Debian's glTF add-on still uses the name that NumPy 1.24 removed


def load(path):
    bpy.ops.wm.read_factory_settings(use_empty=True)
    if path.endswith(".fbx"):
        bpy.ops.import_scene.fbx(filepath=path)
    elif path.endswith((".glb", ".gltf")):
        bpy.ops.import_scene.gltf(filepath=path)
    else:
        bpy.ops.wm.obj_import(filepath=path)
    return [o for o in bpy.context.scene.objects if o.type == "MESH"]


def facts(objects):
    assert len(objects) == 1, f"{len(objects)} mesh objects"
    mesh = objects[0].data
    world = objects[0].matrix_world
    mesh.calc_normals_split()
    turn = world.to_3x3().inverted().transposed()
    flow = 0.0
    area = 0.0
    for polygon in mesh.polygons:
        corners = [world @ mesh.vertices[v].co for v in polygon.vertices]
        facet = (corners[1] - corners[0]).cross(corners[2] - corners[0]) / 2
        area += facet.length
        for loop in polygon.loop_indices:
            flow += facet.dot((turn @ mesh.loops[loop].normal).normalized()) / 3
    points = [world @ v.co for v in mesh.vertices]
    box = [f(p[axis] for p in points) for f in (min, max) for axis in range(3)]
    colors = len(mesh.color_attributes)
    color = [0.0, 0.0, 0.0]
    if colors:
        layer = mesh.color_attributes[0]
        values = [c.color for c in layer.data]
        color = [sum(v[i] for v in values) / len(values) for i in range(3)]
    edit = bmesh.new()
    edit.from_mesh(mesh)
    bmesh.ops.remove_doubles(edit, verts=edit.verts, dist=1e-6)
    closed = all(len(e.link_faces) == 2 for e in edit.edges)
    edit.transform(world)
    volume = edit.calc_volume(signed=True)
    material = mesh.materials[0].name if mesh.materials else "-"
    return [len(edit.verts), len(edit.faces), int(closed), volume, area, flow / area, *box, colors, *color, material]


for file in sys.argv[sys.argv.index("--") + 1:]:
    print("FACTS", *facts(load(file)), flush=True)
