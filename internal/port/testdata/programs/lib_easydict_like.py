# a dict with attributes, as configuration files have
class Config(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name)

    def __setattr__(self, name, value):
        self[name] = value


cfg = Config(lr=0.1, epochs=5)
cfg.batch = 32
cfg["name"] = "run"
print(cfg.lr, cfg.epochs, cfg.batch, cfg.name, cfg["batch"], "lr" in cfg, len(cfg))
print(cfg, sorted(cfg.keys()), dict(cfg) == cfg)
try:
    cfg.missing
except AttributeError as e:
    print("no", e)
print(getattr(cfg, "missing", "default"), hasattr(cfg, "lr"), cfg.get("x", 7))
for key in cfg:
    print(key, cfg[key])
