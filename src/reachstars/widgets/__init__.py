"""What a learner touches in a notebook; the only room with ipywidgets and anywidget."""
