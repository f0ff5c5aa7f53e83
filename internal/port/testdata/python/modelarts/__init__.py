"""The part of the ModelArts SDK that the programs beside this folder use, for python3: what they do here is what they
must do as JavaScript. It is written from the reference of the SDK and of the REST API, and keeps to these: names,
parameters, defaults, and results as the service sent them."""
