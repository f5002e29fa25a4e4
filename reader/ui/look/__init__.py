"""How everything looks: papers, faces and icons, and the pieces many parts share."""
