/// The filter with which Pandoc writes tables: a row is a line, its cells cut by tabs.
///
/// Pandoc itself draws tables with dashes and spaces, and cuts words to fit. Tables that only
/// lay out a page come out as the paragraphs in them. The first paragraphs of a Word document in
/// the styles 标题, 副标题, 作者, 日期 and 摘要 Pandoc takes for data about it and does not write; here
/// they stay in the text. What stands in text boxes, as letterheads do, Pandoc leaves out; it is taken
/// from the document itself and put at the end.
enum PandocFilter {
  /// The name of the file.
  static let name = "tables.lua"

  /// What a run leaves word of, as a file of the name.
  enum Mark: String, CaseIterable {
    /// Numbers of lists were made up anew.
    case numbered
    /// Text that stood in boxes on the page was put at the end.
    case boxes
    /// Nobody could look for boxes.
    case noUnzip
  }

  /// The text of the filter.
  static let text = """
    local stringify = pandoc.utils.stringify

    local function flat(blocks)
      local parts = {}
      for _, block in ipairs(blocks) do
        if block.t ~= "Plain" and block.t ~= "Para" then return nil end
        parts[#parts + 1] = stringify(block)
      end
      return table.concat(parts, " ")
    end

    local function line(cells)
      local texts = {}
      for _, cell in ipairs(cells) do
        local text = flat(cell)
        if text == nil then return nil end
        texts[#texts + 1] = text
      end
      return pandoc.Para{pandoc.Str(table.concat(texts, "\\t"))}
    end

    local numbered = false

    local function append(value, blocks)
      local kind = pandoc.utils.type(value)
      if kind == "Inlines" then
        blocks[#blocks + 1] = pandoc.Para(value)
      elseif kind == "Blocks" or kind == "List" then
        for _, item in ipairs(value) do
          if pandoc.utils.type(item) == "Block" then
            blocks[#blocks + 1] = item
          else
            append(item, blocks)
          end
        end
      end
    end

    local function titled(document)
      local blocks = {}
      for _, key in ipairs{"title", "subtitle", "author", "date", "abstract"} do
        if document.meta[key] then append(document.meta[key], blocks) end
      end
      for _, block in ipairs(document.blocks) do blocks[#blocks + 1] = block end
      document.blocks = blocks
      return document
    end

    local function mark(name) io.open(name, "w"):close() end

    local entities = {lt = "<", gt = ">", quot = '"', apos = "'", amp = "&"}

    local function plain(xml)
      return (xml:gsub("&#?(%w+);", function(name)
        local code = tonumber((name:gsub("^x", "0x")))
        return entities[name] or (code and utf8.char(code))
      end))
    end

    local function lines(box)
      local result = {}
      for paragraph in box:gmatch("<w:p[ >](.-)</w:p>") do
        local text = ""
        for attributes, piece in paragraph:gmatch("<w:t([^>]*)>([^<]*)</w:t>") do
          if attributes == "" or attributes:match("^%s") then text = text .. plain(piece) end
        end
        if text:match("%S") then result[#result + 1] = text end
      end
      return result
    end

    local function boxed(document)
      local found, xml = pcall(
        pandoc.pipe, "unzip", {"-p", PANDOC_STATE.input_files[1], "word/document.xml"}, "")
      if not found then
        mark("\(Mark.noUnzip.rawValue)")
        return
      end
      -- Word writes each box twice, the second time for programs of before 2010.
      xml = xml:gsub("<mc:Fallback>.-</mc:Fallback>", "")
      local written = stringify(document.blocks)
      for box in xml:gmatch("<w:txbxContent[^>]*>(.-)</w:txbxContent>") do
        for _, text in ipairs(lines(box)) do
          if not written:find(text, 1, true) then
            document.blocks[#document.blocks + 1] = pandoc.Para{pandoc.Str(text)}
            mark("\(Mark.boxes.rawValue)")
          end
        end
      end
    end

    return {{
      Table = function(element)
        local simple = pandoc.utils.to_simple_table(element)
        local result = {}
        if #simple.caption > 0 then result[1] = pandoc.Para(simple.caption) end
        local rows = {}
        if #simple.headers > 0 then rows[1] = simple.headers end
        for _, row in ipairs(simple.rows) do rows[#rows + 1] = row end
        for _, row in ipairs(rows) do
          local text = #row > 1 and line(row) or nil
          if text then
            result[#result + 1] = text
          else
            for _, cell in ipairs(row) do
              for _, block in ipairs(cell) do result[#result + 1] = block end
            end
          end
        end
        return result
      end,
      OrderedList = function() numbered = true end,
      Pandoc = function(document)
        if numbered then mark("\(Mark.numbered.rawValue)") end
        -- Of a web page the title stands in the window's frame, not in the text.
        if not PANDOC_STATE.input_files[1]:match("%.docx$") then return end
        document = titled(document)
        boxed(document)
        return document
      end,
    }}
    """
}
