import { describe, expect, it } from "vitest";
import { readLicence } from "./licence";

const read = (header: string) => {
  const { marking, licence } = readLicence(header.split("\n"), ["Northgate"]);
  return licence === null ? marking : `${marking} ${licence}`;
};

describe("readLicence", () => {
  it.each([
    ["// SPDX-License-Identifier: MIT", "open MIT"],
    ["# SPDX-License-Identifier: (Apache-2.0 OR MIT)", "open Apache-2.0"],
    ["/* SPDX-License-Identifier: GPL-2.0-only WITH Linux-syscall-note */", "open GPL-2.0-only"],
    [
      ' * Licensed under the Apache License, Version 2.0 (the "License");\n * you may not use this file except in compliance with the License.',
      "open Apache-2.0",
    ],
    [
      "# Permission is hereby granted, free of charge, to any\n# person obtaining a copy of this software",
      "open MIT",
    ],
    [
      "// Copyright 2009 The Gopher Authors. All rights reserved.\n// Use of this source code is governed by a BSD-style\n// license that can be found in the LICENSE file.",
      "open BSD-3-Clause",
    ],
    [
      "# This program is free software: you can redistribute it under the terms of the\n# GNU Lesser General Public License as published by the FSF",
      "open LGPL-2.1-or-later",
    ],
    ["// This code is placed in the public domain.", "open"],
  ])("knows an open licence: %j", (header, expected) => expect(read(header)).toBe(expected));

  it.each([
    ["// Copyright (c) 2026 Okafor Systems GmbH", "the copyright of a company, and no more"],
    ["/* Copyright 2025 Northgate */", "the copyright of the organisation itself"],
    ["# (c) 2024 J. Okafor. All rights reserved.", "all rights reserved"],
    ["// Alle Rechte vorbehalten", "German"],
    ["// Tous droits réservés", "French"],
    ["# Todos los derechos reservados", "Spanish"],
    ["# Tutti i diritti riservati", "Italian"],
    ["# Todos os direitos reservados", "Portuguese"],
    ["# Alle rechten voorbehouden", "Dutch"],
    ["# Wszelkie prawa zastrzeżone", "Polish"],
    ["// 社外秘 – 無断転載を禁ず", "Japanese"],
    ["// Northgate Ltd - Confidential", "a label"],
    ["* CONFIDENTIAL", "a label alone"],
    ["// Proprietary and confidential. Unauthorized copying is prohibited.", "the usual words"],
    ["# SPDX-License-Identifier: LicenseRef-Northgate", "a licence of their own"],
    ["# SPDX-License-Identifier: UNLICENSED", "what npm calls none"],
    [
      "// Northgate proprietary software, strictly confidential.\n// Portions licensed under the MIT License.",
      "their own, with open parts",
    ],
  ])("knows somebody's own: %j, %s", (header) => expect(read(header)).toBe("proprietary"));

  it.each([
    ["// confidential fields are masked before they are logged", "a remark about data"],
    ["# proprietary formats are read by the next step", "a remark about formats"],
    ["// Copyright 2015 Jane Okafor", "a person, perhaps of an open project"],
    ["// see the licence terms of the supplier", "a mention"],
    ["# Rights and roles of the accounts below", "another kind of rights"],
    ["", "nothing at all"],
  ])("says nothing of %j: %s", (header) => expect(read(header)).toBe("none"));
});
