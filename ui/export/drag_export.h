#pragma once

#include "ui/history/drag_file.h" // exportForDrag, fileNameFrom: the history drags files out too, and comes first
