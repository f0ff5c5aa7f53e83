# configuration objects, where the library for that may not be there
try:
    from easydict import EasyDict as edict
except ImportError:
    class edict(dict):
        def __init__(self, d=None, **kwargs):
            super().__init__()
            for k, v in dict(d or {}, **kwargs).items():
                self[k] = edict(v) if isinstance(v, dict) else v

        def __getattr__(self, name):  # refused
            if name in self:
                return self[name]
            raise AttributeError(name)

        def __setattr__(self, name, value):  # refused
            self[name] = value

cfg = edict({"lr": 0.1, "net": {"depth": 18, "name": "resnet"}})
print(cfg.lr, cfg.net.depth, cfg["net"]["name"])
cfg.epochs = 5
cfg.net.depth += 16
print(cfg.epochs, cfg.net.depth, "epochs" in cfg, sorted(cfg.keys()))
for key in sorted(cfg):
    print(key, cfg[key])
args = edict()
args.path = "/demo"
print(args.path, len(args))
