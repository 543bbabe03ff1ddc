/// The filter with which Pandoc writes tables: a row is a line, its cells cut by tabs.
///
/// Pandoc itself draws tables with dashes and spaces, and cuts words to fit. Tables that only
/// lay out a page come out as the paragraphs in them. The first paragraphs of a Word document in
/// the styles 标题, 副标题, 作者, 日期 and 摘要 Pandoc takes for data about it and does not write; here
/// they stay in the text.
enum PandocFilter {
  /// The name of the file.
  static let name = "tables.lua"
  /// The file that is there after a run in which numbers of lists were made up anew.
  static let numberedMark = "numbered"

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
        if numbered then io.open("\(numberedMark)", "w"):close() end
        -- Of a web page the title stands in the window's frame, not in the text.
        if PANDOC_STATE.input_files[1]:match("%.docx$") then return titled(document) end
      end,
    }}
    """
}
