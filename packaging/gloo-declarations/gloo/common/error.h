#pragma once // see README.md beside this folder
