/// The filter with which Pandoc writes tables: a row is a line, its cells cut by tabs.
///
/// Pandoc itself draws tables with dashes and spaces, and cuts words to fit. Tables that only
/// lay out a page come out as the paragraphs in them.
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
      Pandoc = function()
        if numbered then io.open("\(numberedMark)", "w"):close() end
      end,
    }}
    """
}
