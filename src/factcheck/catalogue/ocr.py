"""What is told of images: why one cannot be read, and what recognition makes of the others."""

OCR = {
    "input.image": (
        "{path}：图片，读它要用文字识别（OCR），这里没有安装；请运行 pip install 'factcheck[ocr]'",
        "{path}: an image; to read it, install text recognition (OCR): pip install 'factcheck[ocr]'",
    ),
    "input.image_broken": (
        "{path}：图片损坏或不完整，打不开；请重新扫描或导出（可读 PNG、JPEG、TIFF、BMP、WebP）",
        "{path}: the image is damaged or cut short; scan or export it again (PNG, JPEG, TIFF, BMP and WebP are read)",
    ),
    "input.image_huge": (
        "{path}：图片超过 {most} 像素；请缩小或分页后再检查",
        "{path}: the image has more than {most} pixels; make it smaller or part it into pages",
    ),
    "input.image_blank": (
        "{path}：图片里没有认出文字；请换一张清楚的图片",
        "{path}: no text was recognised in the image; use a clearer one",
    ),
    "input.ocr_models": (
        "{folder}：文字识别（OCR）的模型不在这里；请重新安装：pip install --force-reinstall 'rapidocr>=3.10,<4'",
        "{folder}: no models for text recognition (OCR); run pip install --force-reinstall 'rapidocr>=3.10,<4'",
    ),
    "notice.ocr_read": (
        "第 {page} 页是图像，文字由识别（OCR）得来，数字可能有误认",
        "page {page}: no text but an image; it was read by text recognition (OCR), figures may be misread",
    ),
    "notice.ocr_doubtful": (
        "第 {page} 页有 {count} 处文字没有认清，未读入或未读全；请对照原件",
        "page {page}: print in {count} places could not be recognised and is left out; look at the original",
    ),
    "notice.ocr_blank": (
        "第 {page} 页是图像，没有认出文字；请对照原件",
        "page {page}: an image in which no text was recognised; look at the original",
    ),
}
